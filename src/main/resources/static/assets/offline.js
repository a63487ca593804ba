// Starts the worker that keeps answers for a time without a network.
navigator.serviceWorker?.register(document.currentScript?.dataset.worker ?? document.querySelector("script[data-worker]").dataset.worker);
