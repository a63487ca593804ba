// A vote changes nothing of the page but the question it answers.
(() => {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const asked = form.closest(".helped");
    if (!asked) return;
    event.preventDefault();
    const given = new FormData(form, event.submitter);
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(given) });
      const thanks = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".helped");
      if (!answer.ok || !thanks) throw new Error(String(answer.status));
      asked.replaceWith(document.importNode(thanks, true));
    } catch {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "outcome", value: given.get("outcome") }));
      HTMLFormElement.prototype.submit.call(form);
    }
  });
})();
