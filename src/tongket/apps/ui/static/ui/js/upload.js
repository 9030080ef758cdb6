// A file may be dropped on the frame of its field; sending it shows how far it is.
const frameOf = (event) => event.target.closest?.("[data-drop]");

for (const name of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(name, (event) => {
    const frame = frameOf(event);
    if (!frame) return;
    event.preventDefault();
    frame.classList.toggle("is-over", name === "dragover");
    if (name !== "drop" || !event.dataTransfer.files.length) return;
    const input = frame.querySelector("input[type=file]");
    const files = new DataTransfer();
    const dropped = [...event.dataTransfer.files];
    (input.multiple ? dropped : dropped.slice(0, 1)).forEach((file) => files.items.add(file));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

document.addEventListener("change", (event) => {
  const frame = frameOf(event);
  if (!frame || !event.target.files) return;
  frame.querySelector("[data-drop-name]").textContent = [...event.target.files].map((file) => file.name).join(", ");
  if (frame.closest("form[data-send-at-once]")) frame.closest("form").requestSubmit();
});

function send(event) {
  const form = event.target;
  const chosen = [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length);
  if (!form.matches("[data-upload]") || !chosen || event.defaultPrevented) return;
  event.preventDefault();
  const bar = document.createElement("progress");
  form.querySelector("[data-drop]").append(bar);
  const request = new XMLHttpRequest();
  request.upload.onprogress = (step) => Object.assign(bar, { max: step.total, value: step.loaded });
  request.onload = () => show(request);
  request.onerror = () => {
    bar.remove();
    form.submit();
  };
  request.open("POST", form.action || location.href);
  request.send(new FormData(form, event.submitter));
}

// The answer is a page, the one that the server sent us on to or this form with its faults: it has
// been fetched, with its messages, so it is shown and not fetched a second time.
function show(request) {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const main = page.querySelector("main");
  if (!main) {
    location.reload();
    return;
  }
  for (const sheet of page.querySelectorAll("link[rel=stylesheet]")) {
    if (!document.querySelector(`link[href="${sheet.getAttribute("href")}"]`)) document.head.append(sheet);
  }
  document.title = page.title;
  document.querySelector("main").replaceWith(main);
  window.htmx?.process(main);
  if (request.responseURL !== location.href) history.pushState({}, "", request.responseURL);
  shown = address();
  document.dispatchEvent(new CustomEvent("page:shown"));
  (document.querySelector(".errors") || document.querySelector("main")).focus();
}

// Going back from a page that was shown so asks for the earlier one; a jump within a page does not.
const address = () => location.pathname + location.search;
let shown = address();
window.addEventListener("popstate", () => {
  if (address() !== shown) location.reload();
});
window.addEventListener("submit", send);
