// What is typed into a form marked data-draft stays in this browser until it is sent; leaving warns.
const SECRET = "[type=password], [type=file], [type=hidden]";

const keyOf = (form) => `draft:${location.pathname}:${form.id || form.getAttribute("action") || ""}`;
const controls = (form) =>
  [...form.elements].filter((each) => each.name && each.matches("input, textarea, select") && !each.matches(SECRET));
const holds = (each) => (each.matches("[type=checkbox], [type=radio]") ? String(each.checked) : each.value);
const nameOf = (each) => (each.matches("[type=checkbox], [type=radio]") ? `${each.name}=${each.value}` : each.name);

function read(form) {
  return Object.fromEntries(controls(form).map((each) => [nameOf(each), holds(each)]));
}

function fill(form, draft) {
  for (const each of controls(form)) {
    const kept = draft[nameOf(each)];
    if (kept === undefined) continue;
    if (each.matches("[type=checkbox], [type=radio]")) each.checked = kept === "true";
    else each.value = kept;
  }
}

function watch(form) {
  const key = keyOf(form);
  const drawn = JSON.stringify(read(form));
  let dirty = false;
  const kept = localStorage.getItem(key);
  // A form that came back with faults already holds what was typed.
  if (kept && kept !== drawn && !form.querySelector(".errors")) {
    fill(form, JSON.parse(kept));
    dirty = true;
    form.querySelector("[data-draft-note]")?.removeAttribute("hidden");
  }
  form.addEventListener("input", () => {
    const now = JSON.stringify(read(form));
    dirty = now !== drawn;
    if (dirty) localStorage.setItem(key, now);
    else localStorage.removeItem(key);
  });
  form.addEventListener("submit", () => {
    dirty = false;
    sessionStorage.setItem("sent", key);
  });
  form.querySelector("[data-draft-drop]")?.addEventListener("click", () => {
    dirty = false;
    localStorage.removeItem(key);
    location.reload();
  });
  window.addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
}

// Whoever signs out leaves nothing behind on a shared computer.
document.addEventListener("submit", (event) => event.target.matches("[data-leave]") && forget());
function forget() {
  Object.keys(localStorage).filter((key) => key.startsWith("draft:")).forEach((key) => localStorage.removeItem(key));
}

// A form that was sent and did not come back with faults has been written: its draft may go.
function settle() {
  const sent = sessionStorage.getItem("sent");
  sessionStorage.removeItem("sent");
  if (sent && !document.querySelector(".errors, [data-refused]")) localStorage.removeItem(sent);
  document.querySelectorAll("form[data-draft]").forEach(watch);
  document.querySelector("form[method=post] .errors")?.focus();
}

document.addEventListener("page:shown", settle);
settle();
