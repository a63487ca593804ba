// Hides secrets and persons in a text: the twin of the server's room `redaction`. Rules come from one list, and the
// functions here have the names of the classes there; both are held to the same examples.

const at = (text, place) => (place >= 0 && place < text.length ? text[place] : "");
const isDigit = (c) => c >= "0" && c <= "9";
const isLetter = (c) => (c >= "a" && c <= "z") || (c >= "A" && c <= "Z");
const isHex = (c) => isDigit(c) || (c >= "a" && c <= "f") || (c >= "A" && c <= "F");
const isWord = (c) => isLetter(c) || isDigit(c) || c === "_";
const isBlank = (c) => c === " " || c === "\t";
const isLineEnd = (c) => c === "\n" || c === "\r" || c === "";
const isQuote = (c) => c === '"' || c === "'" || c === "`";
const within = (c, characters) => c !== "" && characters.includes(c);
const foldOne = (c) => (c >= "A" && c <= "Z" ? c.toLowerCase() : c);
const folded = (text, from, to) => text.slice(from, to).replace(/[A-Z]/g, foldOne);

const startsWith = (text, from, start, fold) => {
  if (from < 0 || from + start.length > text.length) return false;
  if (!fold) return text.startsWith(start, from);
  for (let i = 0; i < start.length; i++) if (start[i] !== foldOne(text[from + i])) return false;
  return true;
};
const skip = (text, from, most, test) => {
  let to = from;
  while (to - from < most && to < text.length && test(text[to])) to++;
  return to;
};
const skipBlanks = (text, from, most) => skip(text, from, most, isBlank);
const skipDigits = (text, from) => skip(text, from, Infinity, isDigit);
const back = (text, from, most, test) => {
  let to = from;
  while (from - to < most && test(at(text, to - 1))) to--;
  return to;
};
const hide = (rule, start, end) => ({ kind: rule.kind, start, end });
const needs = (rule, need) => rule.needs.has(need);

// ---- SecretShape
const count = (text, from, to) => {
  const all = { digits: 0, upper: 0, lower: 0, signs: 0, others: 0 };
  for (let i = from; i < Math.min(to, from + 64); i++) {
    const c = text[i];
    if (isDigit(c)) all.digits++;
    else if (c >= "a" && c <= "z") all.lower++;
    else if (isLetter(c)) all.upper++;
    else if (within(c, "!@#$%^&*")) all.signs++;
    else if (!within(c, "+/=_-")) all.others++;
  }
  return all;
};
const isMixed = (text, from, to) => {
  const { digits, upper, lower } = count(text, from, to);
  return digits > 0 && upper > 0 && lower > 0;
};
const isVersion = (text, from, to) => {
  const start = at(text, from) === "v" ? from + 1 : from;
  const digits = skipDigits(text, start);
  return digits > start && digits < to && at(text, digits) === "." && isDigit(at(text, digits + 1));
};
const isCode = (text, from, to) => {
  let place = from;
  while (place < to && text[place] >= "A" && text[place] <= "Z") place++;
  if (place === from || place - from > 10) return false;
  if (within(at(text, place), "-_")) place++;
  const digits = skipDigits(text, place);
  return digits > place && digits - place <= 7 && digits >= to;
};
const looksSecret = (text, from, to) => {
  if (to - from < 6) return false;
  const { digits, upper, lower, signs, others } = count(text, from, to);
  const letters = upper + lower;
  if (digits > 0 && letters > 0) return !isVersion(text, from, to) && !isCode(text, from, to);
  if (signs > 0 && letters > 0) return true;
  const plain = others === 0 && upper > 0 && lower > 0;
  return (plain && to - from >= 20) || (digits >= 8 && letters === 0 && others === 0);
};

// ---- PrefixRules
const pieceEnd = (piece, text, from) => {
  if (piece.literal) return text.startsWith(piece.characters, from) ? from + piece.characters.length : -1;
  const to = skip(text, from, piece.most < 0 ? Infinity : piece.most, (c) => piece.set.has(c));
  return to - from >= piece.least ? to : -1;
};
const prefix = (text, start, end, rule) => {
  const before = at(text, start - 1);
  const begins = needs(rule, "behind-digit") ? isDigit(before) : needs(rule, "inside") || !isWord(before);
  if (!begins) return null;
  let from = -1;
  let to = -1;
  let place = end;
  let bounded = false;
  for (const piece of rule.pieces) {
    const next = pieceEnd(piece, text, place);
    if (next < 0) return null;
    if (piece.hidden) {
      if (from < 0) from = place;
      to = next;
    }
    bounded = !piece.literal && piece.most > 0;
    place = next;
  }
  const behind = at(text, place);
  if (from < 0 && bounded && (isLetter(behind) || isDigit(behind))) return null;
  const first = from < 0 ? start : from;
  let last = from < 0 ? place : to;
  while (last > first && within(at(text, last - 1), ".~-")) last--;
  const secret = from < 0 ? end : from;
  if (needs(rule, "digit")) return count(text, secret, last).digits > 0 ? hide(rule, first, last) : null;
  if (needs(rule, "mixed")) return isMixed(text, secret, last) ? hide(rule, first, last) : null;
  if (needs(rule, "base64")) {
    const whole = (last - secret) % 4 === 0 && (at(text, last - 1) === "=" || isMixed(text, secret, last));
    return whole ? hide(rule, first, last) : null;
  }
  return !needs(rule, "secret") || looksSecret(text, secret, last) ? hide(rule, first, last) : null;
};

// ---- AssignedValue
const PROSE = new Set(("is was are be been to the a an and or not must should may can can't cannot could did does do has have had for "
  + "from in on of at as if by when with without your please too flag option options argument parameter value values needs requires "
  + "required invalid missing incorrect via instead failed expected token tokens header authentication authorization auth scheme "
  + "string but will you").split(" "));
const isNamed = (text, from) => {
  const to = skip(text, from, 64, (c) => isWord(c) || c === "." || c === "-");
  return to > from && within(at(text, to), "=:");
};
const valueEndsAt = (text, place) => {
  const c = at(text, place);
  const next = at(text, place + 1);
  if (c === "" || "\n\r \t\"'`<;|，。；）".includes(c)) return true;
  if (c === "\\") return within(next, "nrt\"'");
  if (c === "&") return next === "&" || isNamed(text, place + 1) || text.startsWith("&amp;", place);
  if (c === ",") return next === "" || within(next, " \t\r\n\"'") || isNamed(text, place + 1);
  return false;
};
/** The end of a stretch, remembered: however many values may begin before it, what lies between is read once. */
const stretch = (ends, closes) => {
  let known = { text: null, from: 0, to: -1, last: 0 };
  return (text, start) => {
    if (text !== known.text || start < known.from || start > known.to) {
      let to = start;
      while (!ends(text, to)) to++;
      let last = to;
      while (last > start && closes(at(text, last - 1))) last--;
      known = { text, from: start, to, last };
    }
    return Math.max(start, known.last);
  };
};
const wordEnd = stretch(valueEndsAt, (c) => within(c, ")]}>.,:"));
const lineEnd = stretch((text, place) => isLineEnd(at(text, place)) || at(text, place) === "'", () => false);
const bare = (text, start) => ({ start, end: wordEnd(text, start), quoted: false });
const quotedValue = (text, start, quote, escaped) => {
  let end = start;
  while (end - start < 512 && !isLineEnd(at(text, end))) {
    const c = text[end];
    if (escaped ? c === "\\" && at(text, end + 1) === quote : c === quote) return { start, end, quoted: true };
    end += c === "\\" ? 2 : 1;
  }
  return bare(text, start);
};
const readValue = (text, from) => {
  const c = at(text, from);
  if (c === "\\" && isQuote(at(text, from + 1))) return quotedValue(text, from + 2, at(text, from + 1), true);
  if (isQuote(c)) return quotedValue(text, from + 1, c, false);
  return c === "“" ? quotedValue(text, from + 1, "”", false) : bare(text, from);
};
const each = (text, value, test) => {
  for (let i = value.start; i < Math.min(value.end, value.start + 64); i++) if (!test(text[i])) return false;
  return true;
};
const wordOf = (text, value) => (value.end - value.start > 64 ? "" : folded(text, value.start, value.end));
const isLeftOut = (text, value, rule) => {
  const first = at(text, value.start);
  const next = at(text, value.start + 1);
  const variable = first === "$" && !isDigit(next) && !text.startsWith("$argon", value.start);
  const format = first === "%" && (value.end - value.start === 2 || within(next, "({"));
  const place = within(first, "{<[(*…)]}>,;:=|") || text.startsWith("...", value.start) || text.startsWith("-----BEGIN ", value.start);
  const one = within(first, "xX*•.-_#") && each(text, value, (c) => c === first);
  return variable || format || place || one || rule.except.has(wordOf(text, value));
};
const isProse = (text, value) => {
  let word = value.start;
  const stop = Math.min(value.end, value.start + 128);
  for (let i = value.start; i <= stop; i++) {
    if (i === stop || within(text[i], " ,.:;!?")) {
      if (i - word <= 16 && PROSE.has(folded(text, word, i))) return true;
      word = i + 1;
    }
  }
  return false;
};
const isPath = (text, value, any) => {
  const first = at(text, value.start);
  const next = at(text, value.start + 1);
  if (isLetter(first) && next === ":" && within(at(text, value.start + 2), "/\\")) return true;
  if (first !== "/" && !(within(first, ".~") && next === "/")) return false;
  return any || each(text, value, (c) => isDigit(c) || (c >= "a" && c <= "z") || "/._-~".includes(c));
};
const isCall = (text, value) => {
  const to = skip(text, value.start, Math.min(64, value.end - value.start), (c) => isLetter(c) || c === "." || c === "_");
  return to > value.start && within(at(text, to), "([");
};
const isChain = (text, value) => {
  const end = Math.min(value.end, value.start + 64);
  return each(text, value, (c) => isLetter(c) || c === "_" || c === ".") && text.slice(value.start, end).includes(".") && isLetter(at(text, value.start));
};
const isLastOnLine = (text, value) => {
  let next = skipBlanks(text, value.end, 64);
  if (at(text, next) === ",") next = skipBlanks(text, next + 1, 64);
  return isLineEnd(at(text, next)) || (at(text, next) === "#" && next > value.end);
};

// ---- AssignedValues
const SCHEMES = new Set(["bearer", "basic", "token", "digest", "apikey", "negotiate", "ntlm", "splunk", "key", "aws4-hmac-sha256", "hmac"]);
const LONG_SCHEMES = new Set(["digest", "aws4-hmac-sha256", "hmac"]);
const key = (text, start, end, rule) => {
  const digits = skipDigits(text, end);
  const nameEnd = digits - end <= 2 ? digits : end;
  const next = at(text, nameEnd);
  const before = at(text, start - 1);
  const part = !isLetter(before) || (before >= "a" && at(text, start) < "a");
  if (isWord(next) || next === "-" || (needs(rule, "part") && !part)) return null;
  const nameStart = back(text, start, 40, (c) => isWord(c) || c === "-" || c === ".");
  const found = separate(text, rule, nameStart, nameEnd);
  if (!found) return null;
  if (needs(rule, "phone")) return phoneValue(text, found.start, rule);
  const { value, scheme } = withoutScheme(text, readValue(text, found.start));
  return isSecret(text, rule, { ...found, nameStart, scheme }, value) ? hide(rule, value.start, value.end) : null;
};
const separate = (text, rule, nameStart, nameEnd) => {
  let close = nameEnd;
  if (at(text, close) === "\\" && isQuote(at(text, close + 1))) close += 2;
  else if (isQuote(at(text, close))) close++;
  const quotedName = close > nameEnd;
  if (within(at(text, close), "])")) close++;
  const place = skipBlanks(text, close, 8);
  const sign = at(text, place);
  const next = at(text, place + 1);
  const assign = (separator, near, from) => {
    const start = skipBlanks(text, from, 8);
    const list = at(text, start) === "[" && isQuote(at(text, start + 1));
    return { separator, quotedName, tight: near && start === from, start: list ? start + 1 : start };
  };
  const before = at(text, nameStart - 1);
  const option = at(text, nameStart) === "-" && !quotedName && (before === "" || isBlank(before) || before === "\n" || isQuote(before));
  if (sign === "=" && next !== "=") return assign("=", place === close, place + (next === ">" ? 2 : 1));
  if ((sign === ":" && next !== ":") || sign === "：") return assign(":", true, place + (next === "=" ? 2 : 1));
  if (startsWith(text, place, "%3d", true)) return assign("=", true, place + 3);
  if (sign === ">" && place === nameEnd && before === "<") return assign("=", true, place + 1);
  if (place > close && option) return assign(" ", false, place);
  if (place > close && sign === "'" && rule.kind === "password" && !quotedName) return assign("'", false, place);
  return valueApart(text, nameStart, nameEnd, assign);
};
const valueApart = (text, nameStart, nameEnd, assign) => {
  let before = nameStart - 1;
  while (nameStart - before < 8 && within(at(text, before), " \"'\\")) before--;
  if (!within(at(text, before), ":=")) return null;
  let place = skip(text, nameEnd, 80, (c) => " \t\r\n,\"'\\".includes(c));
  if (place === nameEnd || !startsWith(text, place, "value", true)) return null;
  place = skip(text, place + 5, Infinity, (c) => "\"'\\".includes(c));
  place = skipBlanks(text, place, 8);
  return within(at(text, place), ":=") ? assign("v", true, place + 1) : null;
};
const withoutScheme = (text, value) => {
  const word = skip(text, value.start, Math.min(40, value.end - value.start), (c) => !isBlank(c));
  const next = skipBlanks(text, word, 8);
  const name = word - value.start <= 20 ? folded(text, value.start, word) : "";
  if (next === word || !SCHEMES.has(name)) return { value, scheme: false };
  if (value.quoted) return { value: { start: next, end: value.end, quoted: true }, scheme: true };
  if (!LONG_SCHEMES.has(name)) return { value: readValue(text, next), scheme: true };
  return { value: { start: next, end: lineEnd(text, next), quoted: false }, scheme: true };
};
const isSecret = (text, rule, found, value) => {
  const length = value.end - value.start;
  if (length === 0 || isLeftOut(text, value, rule)) return false;
  const looks = looksSecret(text, value.start, value.end);
  const weak = needs(rule, "weak");
  if (found.scheme) return length >= 6 && !isProse(text, value);
  if (value.quoted) {
    return !isProse(text, value) && (looks || !weak || (length >= 4 && (found.quotedName || found.separator === " " || found.separator === "v")));
  }
  if (isPath(text, value, needs(rule, "part")) || isCall(text, value)) return false;
  if (looks) return found.tight || !isChain(text, value);
  return !weak && standsForItself(text, rule, found, value);
};
const standsForItself = (text, rule, found, value) => {
  const { separator, quotedName, tight, nameStart } = found;
  const part = needs(rule, "part");
  if (separator === " ") {
    return !isProse(text, value) && !each(text, value, (c) => (c >= "A" && c <= "Z") || c === "_") && at(text, value.start) !== "-";
  }
  if (tight && (separator !== ":" || part === quotedName)) return separator !== ":" || value.end - value.start >= 4 || quotedName;
  if (quotedName || separator === "v") return true;
  const own = !rule.starts.includes(wordOf(text, value)) && !isChain(text, value);
  let before = nameStart - 1;
  while (nameStart - before < 160 && within(at(text, before), " \t-\"'")) before--;
  return own && !part && isLineEnd(at(text, before)) && isLastOnLine(text, value);
};

// ---- CommandOptions
const isCommand = (text, start, end) => {
  const before = at(text, start - 1);
  return !isWord(before) && before !== "-" && before !== "." && (isBlank(at(text, end)) || startsWith(text, end, ".exe ", true));
};
const commandOption = (text, start, rule) => {
  if (!isBlank(at(text, start - 1))) return null;
  for (const option of rule.pieces) {
    const part = text.startsWith(option.characters, start) ? optionValue(text, start + option.characters.length, rule) : null;
    if (part) return part;
  }
  return null;
};
const optionValue = (text, end, rule) => {
  const tight = needs(rule, "tight");
  const from = tight ? end : skipBlanks(text, end, 8);
  if (!tight && from === end && !within(at(text, end), "='\"")) return null;
  const value = readValue(text, at(text, from) === "=" ? from + 1 : from);
  let start = value.start;
  if (needs(rule, "behind-colon")) {
    start = skip(text, start, Math.min(128, value.end - start), (c) => c !== ":");
    if (start === value.end || text[start] !== ":") return null;
    start++;
  }
  const ports = !value.quoted && isDigit(at(text, start)) && value.end - start <= 24 && /^[0-9:]*$/.test(text.slice(start, value.end));
  const secret = { start, end: value.end, quoted: value.quoted };
  return value.end <= start || at(text, start) === "-" || ports || isLeftOut(text, secret, rule) ? null : hide(rule, start, value.end);
};

// ---- UrlPasswords
const url = (text, start, end, rule) => {
  const scheme = at(text, start - 1);
  if (!isLetter(scheme) && !isDigit(scheme)) return null;
  let colon = -1;
  let last = -1;
  for (let to = end; to < text.length && text[to] > " " && !"/?#\"'`<>|\\，。；）".includes(text[to]); to++) {
    if (text[to] === ":" && colon < 0 && last < 0) colon = to;
    if (text[to] === "@") last = to;
  }
  if (last < 0) return null;
  if (colon < 0) return last - end >= 20 && looksSecret(text, end, last) ? { kind: "token", start: end, end: last } : null;
  const value = { start: colon + 1, end: last, quoted: false };
  return value.start === value.end || isLeftOut(text, value, rule) ? null : hide(rule, colon + 1, last);
};

// ---- CookieValues
const cookie = (text, start, end, rule) => {
  let place = skip(text, end, 2, (c) => "\\\"'".includes(c));
  place = skipBlanks(text, place, 8);
  const option = place > end && startsWith(text, start - 2, "--", false);
  if (!option && !within(at(text, place), ":=")) return null;
  const from = skip(text, skipBlanks(text, option ? place : place + 1, 8), Infinity, (c) => "\\\"'[".includes(c));
  const name = skip(text, from, 64, (c) => isWord(c) || "-.%".includes(c));
  if (name === from || at(text, name) !== "=") return null;
  const given = startsWith(text, start - 4, "set-", true);
  const to = skip(text, name, Infinity, (c) => !isLineEnd(c) && !(given ? "\\\"';" : "\\\"'").includes(c));
  return hide(rule, given ? name + 1 : from, to);
};

// ---- PrivateKeys
const pem = (text, labelStart, rule) => {
  const label = skip(text, labelStart, 48, (c) => c !== "-");
  if (!folded(text, labelStart, label).includes("private key") || !text.startsWith("-----", label)) return null;
  let from = skip(text, label + 5, Infinity, (c) => " \r\n".includes(c));
  while (at(text, from) === "\\" && within(at(text, from + 1), "nr\\")) from += within(at(text, from + 1), "nr") ? 2 : 1;
  let dashes = text.indexOf("-----", from);
  if (dashes < 0) dashes = text.length;
  const closed = text.startsWith("-----END", dashes);
  let to = closed ? dashes : skip(text, from, Infinity, (c) => isWord(c) || "+/=\\\r\n".includes(c));
  if (!closed) {
    while (to > from && within(at(text, to - 1), "\r\n")) to--;
    return to - from >= 16 ? hide(rule, from, to) : null;
  }
  while (to > from && within(at(text, to - 1), " \r\n")) to--;
  while (to > from + 1 && within(at(text, to - 1), "nr") && at(text, to - 2) === "\\") to -= 2;
  while (to > from && at(text, to - 1) === "\\") to--;
  return hide(rule, from, to);
};

// ---- MailAddresses
const isNamePart = (c) => isWord(c) || within(c, ".%+-");
const email = (text, place, floor, rule) => {
  let start = place;
  while (start > floor && place - start < 64 && isNamePart(text[start - 1])) start--;
  while (start < place && within(text[start], ".-%+")) start++;
  const before = at(text, start - 1);
  const address = before === "/" && at(text, start - 2) === "/";
  if (start === place || address || folded(text, start, place) === "git") return null;
  if (before === ":") {
    const word = back(text, start - 1, 63, isNamePart);
    return startsWith(text, word - 2, "//", false) ? null : withDomain(text, start, place, rule);
  }
  return withDomain(text, start, place, rule);
};
const withDomain = (text, start, place, rule) => {
  let to = place + 1;
  while (to - place < 255 && (isLetter(at(text, to)) || isDigit(at(text, to)) || within(at(text, to), ".-"))) to++;
  while (to > place && within(at(text, to - 1), ".-")) to--;
  return within(at(text, to), "(@_") || !isDomain(text, place + 1, to, rule) ? null : hide(rule, start, to);
};
const isDomain = (text, from, to, rule) => {
  let top = to;
  while (top > from && text[top - 1] !== ".") top--;
  if (top <= from + 1 || to - top < 2 || rule.except.has(folded(text, top, to))) return false;
  let second = top - 1;
  while (second > from && text[second - 1] !== ".") second--;
  const letter = /[A-Za-z]/.test(text.slice(second, top - 1));
  const oneCase = /^([a-z]+|[A-Z]+)$/.test(text.slice(top, to));
  const start = at(text, from) === "v" ? from + 1 : from;
  const digits = skipDigits(text, start);
  const version = digits > start && at(text, digits) === "." && isDigit(at(text, digits + 1));
  return (letter || top - 1 - second >= 3) && oneCase && !version;
};

// ---- IpAddresses
const VERSIONS = new Set(["version", "ver", "build", "release", "revision", "rev", "oid", "fileversion", "productversion", "assemblyversion", "jar", "war", "pom", "aar"]);
const ip4 = (text, dot, floor, rule) => {
  let start = dot;
  while (start > floor && dot - start < 3 && isDigit(text[start - 1])) start--;
  const end = start === dot ? -1 : quad(text, start);
  if (end < 0 || !beginsIp(text, start, end, floor) || !endsIp(text, end)) return null;
  const left = startsWith(text, end - 6, ".0.0.0", false) || [...rule.except].some((one) => text.startsWith(one, start));
  return left ? null : hide(rule, start, end);
};
const quad = (text, start) => {
  let place = start;
  for (let group = 0; group < 4; group++) {
    const end = skip(text, place, 4, isDigit);
    if (end === place || Number(text.slice(place, end)) > 255 || (end - place > 1 && text[place] === "0")) return -1;
    if (group < 3 && at(text, end) !== ".") return -1;
    place = group < 3 ? end + 1 : end;
  }
  return place;
};
const beginsIp = (text, start, end, floor) => {
  const before = at(text, start - 1);
  if (before === "-") return floor > 0 && floor === start - 1;
  if (before === "/") return !isProduct(text, start - 1, at(text, end) === ":");
  const compared = before === "=" && within(at(text, start - 2), "=<>~!");
  const chinese = text.startsWith("的版本", end) || text.startsWith("版本", end) || startsWith(text, start - 2, "版本", false) || startsWith(text, start - 3, "版本", false);
  return !isWord(before) && !within(before, ".^~") && !compared && !chinese && !VERSIONS.has(wordBefore(text, start, 4, " :=\"'(", 16));
};
const wordBefore = (text, start, most, between, longest) => {
  const end = back(text, start, most, (c) => within(c, between));
  return folded(text, back(text, end, longest, isLetter), end);
};
const isProduct = (text, slash, port) => {
  const word = back(text, slash, 46, isWord);
  const first = at(text, word);
  return word < slash && !port && first >= "A" && first <= "Z" && at(text, word - 1) !== ".";
};
const endsIp = (text, end) => {
  const next = at(text, end);
  const behind = at(text, end + 1);
  if (next === "-") return isDigit(behind) && quad(text, end + 1) > 0;
  return !isWord(next) && !(next === "." && (isDigit(behind) || isLetter(behind)));
};
const ip6 = (text, colon, floor, rule) => {
  let start = colon;
  while (start > floor && colon - start < 5 && isHex(text[start - 1])) start--;
  const before = at(text, start - 1);
  if (colon - start > 4 || isWord(before) || within(before, ":.")) return null;
  let end = skip(text, start, 46, (c) => isHex(c) || c === ":");
  if (at(text, end - 1) === ":" && at(text, end - 2) !== ":") end--;
  const next = at(text, end);
  if (isWord(next) || within(next, "(<") || (next === "." && isDigit(at(text, end + 1))) || !isSix(text, start, end)) return null;
  const zone = next === "%" && isWord(at(text, end + 1)) ? skip(text, end + 1, 15, isWord) : end;
  return hide(rule, start, zone);
};
const isSix = (text, start, end) => {
  const run = text.slice(start, end);
  const groups = run.split(":").filter((group) => group !== "");
  if (groups.some((group) => group.length > 4)) return false;
  let doubles = 0;
  for (let i = start; i < end; i++) if (text[i] === ":" && at(text, i + 1) === ":") doubles++;
  const short = doubles === 1 && groups.length >= 2 && groups.length <= 7;
  const global = within(at(text, start), "23fF") && at(text, start + 4) === ":";
  return /[0-9]/.test(run) && ((doubles === 0 && groups.length === 8) || (short && (groups.length > 2 || global)));
};

// ---- HomePaths
const home = (text, start, end, rule) => {
  const windows = at(text, start) === "\\";
  if (!(windows ? at(text, start - 1) === ":" : isRoot(text, start))) return null;
  let to = windows ? windowsEnd(text, end) : skip(text, end, 64, (c) => isWord(c) || c === "." || c === "-" || isLetterElsewhere(c));
  while (to > end && within(at(text, to - 1), ". ")) to--;
  if (to === end || within(at(text, end), "$%{<*[") || skipDigits(text, end) >= to) return null;
  const name = folded(text, end, to);
  return /\.(html?|php|js)$/.test(name) || rule.except.has(name) ? null : hide(rule, end, to);
};
const isRoot = (text, start) => {
  const before = at(text, start - 1);
  const second = at(text, start - 2);
  const third = at(text, start - 3);
  if (before === "/" && second === ":") return false;
  const drive = isLetter(before) && second === "/" && !isWord(third) && !within(third, ".-");
  return drive || (!isWord(before) && !within(before, ".-~"));
};
const windowsEnd = (text, from) => {
  let to = from;
  let blank = -1;
  while (to - from < 64 && !isLineEnd(at(text, to)) && !"\\/:*?\"'<>|;,()".includes(text[to])) {
    if (blank < 0 && isBlank(text[to])) blank = to;
    to++;
  }
  return blank < 0 || at(text, to) === "\\" ? to : blank;
};
const isLetterElsewhere = (c) => (c >= "\u00c0" && c < "\u2000") || (c >= "\u3040" && c < "\uff00");

// ---- CardNumbers
const OTHERS = new Set(["id", "code", "sector", "size", "offset", "trace", "span", "block", "inode", "nonce", "seed", "hash"]);
const card = (text, start, rule) => {
  const before = at(text, start - 1);
  const first = at(text, start);
  if (first < "2" || first > "6" || isWord(before) || within(before, ".-+") || !isDigit(at(text, start + 3))) return null;
  let digits = "";
  let groups = "";
  let separator = "";
  let to = start;
  let group = 0;
  while (digits.length < 19) {
    const c = at(text, to);
    if (isDigit(c)) {
      digits += c;
      group++;
    } else if ((c === " " || c === "-") && (separator === "" || separator === c) && isDigit(at(text, to + 1))) {
      separator = c;
      groups += group;
      group = 0;
    } else break;
    to++;
  }
  groups += group;
  const next = at(text, to);
  const ends = !isWord(next) && next !== "-" && !(next === "." && isDigit(at(text, to + 1)));
  const grouped = separator === "" || ["4444", "465", "44443"].includes(groups);
  return ends && grouped && isIssued(digits) && checks(digits) && !isOther(text, start) ? hide(rule, start, to) : null;
};
const isIssued = (digits) => {
  if (digits.length === 15) return /^3[47]/.test(digits);
  if (digits.length === 19) return digits.startsWith("62");
  return digits.length === 16 && /^(4|5[1-5]|2[2-7]|35|60|62|64|65)/.test(digits);
};
const checks = (digits) => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const weighed = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
};
const isOther = (text, start) => {
  const end = back(text, start, 5, (c) => within(c, " :=\"'#[("));
  return OTHERS.has(folded(text, back(text, end, 12, isLetter), end)) || startsWith(text, end - 2, "Id", false);
};

// ---- PhoneNumbers
const phone = (text, start, rule) => {
  const before = at(text, start - 1);
  if (isWord(before) || within(before, "+-.")) return null;
  const first = at(text, start);
  const end = first === "+" ? international(text, start) : first === "(" ? bracketed(text, start) : dashed(text, start);
  const next = at(text, end);
  const goesOn = isWord(next) || next === "-" || (next === "." && isDigit(at(text, end + 1)));
  return end < 0 || goesOn ? null : hide(rule, start, end);
};
const international = (text, start) => {
  const first = at(text, start + 1);
  if (!(first >= "1" && first <= "9")) return -1;
  const to = phoneRun(text, start + 1);
  const number = text.slice(start + 1, to);
  const digits = number.replace(/[^0-9]/g, "").length;
  const longest = Math.max(...number.split(/[^0-9]+/).map((group) => group.length));
  const points = number.split(".").length - 1;
  const fraction = points === 1 && digits + points === number.length;
  return !fraction && digits <= 15 && digits >= (longest === digits ? 10 : 8) && longest >= 3 ? to : -1;
};
const phoneRun = (text, from) => {
  let end = from;
  for (let to = from; to - from < 30; to++) {
    const c = at(text, to);
    if (isDigit(c)) end = to + 1;
    else {
      const next = at(text, to + 1);
      const joins = (within(c, " -.(") && isDigit(next)) || (c === " " && next === "(") || (c === ")" && (isDigit(next) || within(next, " -")));
      if (!joins) break;
    }
  }
  return end;
};
const someDigits = (text, from, length) => {
  for (let i = from; i < from + length; i++) if (!isDigit(at(text, i))) return -1;
  return from + length;
};
const bracketed = (text, start) => {
  const behind = someDigits(text, start + 1, 3);
  if (behind < 0 || at(text, behind) !== ")") return -1;
  const middle = someDigits(text, skipBlanks(text, behind + 1, 1), 3);
  return middle > 0 && within(at(text, middle), "-. ") ? someDigits(text, middle + 1, 4) : -1;
};
const dashed = (text, start) => {
  const area = someDigits(text, start, 3);
  if (area < 0 || at(text, area) !== "-" || at(text, start) < "2" || at(text, area + 1) < "2") return -1;
  const middle = someDigits(text, area + 1, 3);
  return middle > 0 && at(text, middle) === "-" ? someDigits(text, middle + 1, 4) : -1;
};
const phoneValue = (text, from, rule) => {
  const start = skip(text, from, Infinity, (c) => "\\\"'".includes(c));
  const first = within(at(text, start), "+(") ? start + 1 : start;
  const to = phoneRun(text, first);
  const digits = text.slice(first, to).replace(/[^0-9]/g, "").length;
  return digits < 7 || digits > 15 || isWord(at(text, to)) ? null : hide(rule, start, to);
};

// ---- RuleIndex and SecretScan
const BY_CHARACTER = ["email", "ip", "card", "phone"];

const SLOTS = 4096;
const foldCode = (code) => (code >= 65 && code <= 90 ? code + 32 : code);
const slot = (first, second) => (foldCode(first) * 67 + foldCode(second)) & (SLOTS - 1);

/** Makes the rules of the server's list ready; `hiddenIn` needs them. */
export const prepare = (list) => {
  const slots = new Array(SLOTS).fill(null);
  const forms = {};
  for (const written of list) {
    const rule = { ...written, needs: new Set(written.needs), except: new Set(written.except), pieces: written.pieces.map((piece) => ({ ...piece, set: new Set(piece.characters) })) };
    if (BY_CHARACTER.includes(rule.form)) {
      forms[rule.form] = rule;
      continue;
    }
    for (const start of rule.starts) {
      const place = slot(start.charCodeAt(0), start.charCodeAt(1));
      slots[place] ??= [];
      slots[place].push({ start, rule });
    }
  }
  return { slots, forms };
};

/** Characters that are looked at without a rule's beginning. */
const special = (code) => (code >= 48 && code <= 58) || code === 64 || code === 46 || code === 43 || code === 40 || code === 45;

const byCharacter = (text, c, place, floor, { forms }, command) => {
  if (isDigit(c)) {
    if (isDigit(at(text, place - 1))) return null;
    return card(text, place, forms.card) ?? phone(text, place, forms.phone);
  }
  if (c === "@") return email(text, place, floor, forms.email);
  if (c === ".") return ip4(text, place, floor, forms.ip);
  if (c === ":") return ip6(text, place, floor, forms.ip);
  if (c === "+" || c === "(") return phone(text, place, forms.phone);
  return c === "-" && command ? commandOption(text, place, command) : null;
};

const byRule = (text, rule, start, end) => {
  switch (rule.form) {
    case "prefix": return prefix(text, start, end, rule);
    case "key": return key(text, start, end, rule);
    case "url": return url(text, start, end, rule);
    case "cookie": return cookie(text, start, end, rule);
    case "pem": return pem(text, end, rule);
    case "home": return home(text, start, end, rule);
    default: return null;
  }
};

/** The hidden parts of a text from left to right: `{kind, start, end}`. */
export const hiddenIn = (text, rules) => {
  const parts = [];
  let floor = 0;
  let command = null;
  for (let place = 0; place < text.length;) {
    const code = text.charCodeAt(place);
    if (code === 10) command = null;
    let part = special(code) ? byCharacter(text, text[place], place, floor, rules, command) : null;
    const beginnings = part ? null : rules.slots[slot(code, place + 1 < text.length ? text.charCodeAt(place + 1) : 0)];
    if (beginnings) {
      for (const { start, rule } of beginnings) {
        if (!startsWith(text, place, start, rule.fold)) continue;
        if (rule.form === "command" && isCommand(text, place, place + start.length)) command = rule;
        part = byRule(text, rule, place, place + start.length);
        if (part) break;
      }
    }
    if (part && part.end > part.start) {
      parts.push(part);
      floor = part.end;
      place = Math.max(place + 1, part.end);
    } else place++;
  }
  return parts;
};

/** The text with a placeholder for each of these parts. */
export const without = (text, parts) => {
  let redacted = "";
  let from = 0;
  for (const part of parts) {
    redacted += `${text.slice(from, part.start)}{${part.kind}}`;
    from = part.end;
  }
  return redacted + text.slice(from);
};
