// The review desk by keyboard: from one application to the next, and to each decision. Without it, everything is a link or a button.
const desk = document.getElementById("desk-keys");
const help = document.getElementById("keys-help");
const said = document.getElementById("keys-said");
const isList = desk?.dataset.page === "list";
const rows = isList ? [...document.querySelectorAll("#queue tbody th a")] : [];
let last = rows.findIndex((row) => row.href === sessionStorage.getItem("desk-row"));

const say = (words) => {
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = words; });
};

const follow = (selector, otherwise) => {
  const link = document.querySelector(selector);
  if (link) {
    location.assign(link.href);
  } else {
    say(otherwise);
  }
};

const focusOn = (...selectors) => {
  const found = selectors.map((selector) => document.querySelector(selector)).find((element) => element && !element.disabled);
  found?.focus();
  found?.scrollIntoView({ block: "center" });
  return Boolean(found);
};

const go = (step) => {
  const next = last + step;
  if (next < 0 || next >= rows.length) {
    // Over the edge of a page lies the next one.
    follow(step > 0 ? ".pager a[rel=next]" : ".pager a[rel=prev]", step > 0 ? desk.dataset.last : desk.dataset.first);
    return;
  }
  last = next;
  rows[last].focus();
  rows[last].scrollIntoView({ block: "nearest" });
  sessionStorage.setItem("desk-row", rows[last].href);
};

const boxes = () => [...document.querySelectorAll("#queue [name=Chosen]")];

const count = () => {
  const picked = document.getElementById("picked");
  if (picked) {
    const ticked = boxes().filter((box) => box.checked).length;
    picked.textContent = ticked ? picked.dataset.words.replace("{0}", ticked) : "";
  }
};

const pick = () => {
  const box = (document.activeElement.closest("tr") ?? rows[last]?.closest("tr"))?.querySelector("[name=Chosen]");
  if (box) {
    box.checked = !box.checked;
    count();
  }
};

const showHelp = () => {
  if (!help.open) {
    help.showModal();
  }
};

const onList = {
  j: () => go(1),
  ArrowDown: () => go(1),
  k: () => go(-1),
  ArrowUp: () => go(-1),
  x: pick,
  b: () => focusOn(".bulk-bar button"),
  "/": () => focusOn("#q"),
};

// What the reason that is being written is for: the button that Ctrl and Enter press.
let meant = null;
const write = (button, ...fields) => {
  meant = document.querySelector(button);
  return focusOn(...fields) && say(desk.dataset.send);
};

const onApplication = {
  j: () => follow("a[rel=next]", desk.dataset.last),
  ArrowRight: () => follow(document.documentElement.dir === "rtl" ? "a[rel=prev]" : "a[rel=next]", desk.dataset.last),
  k: () => follow("a[rel=prev]", desk.dataset.first),
  ArrowLeft: () => follow(document.documentElement.dir === "rtl" ? "a[rel=next]" : "a[rel=prev]", desk.dataset.first),
  // A decision takes a second key, so that no slip of a finger makes one.
  a: () => focusOn("#approve") && say(desk.dataset.approve),
  d: () => write("#decline", "#Command_FromList", "#Command_Reason"),
  i: () => write("#ask", "#Command_FromAskList", "#Command_Reason"),
  z: () => focusOn("#undo-decision"),
  n: () => write("#notes form button", "#Note_Text"),
  t: () => focusOn("#Tagging_Tag"),
  u: () => follow("nav.line-up a", desk.dataset.first),
};

const isTyping = (target) => target.isContentEditable || Boolean(target.closest("input:not([type=checkbox], [type=radio]), textarea, select, dialog[open]"));

if (desk) {
  desk.hidden = false;
  document.getElementById("keys-open").addEventListener("click", showHelp);
  document.addEventListener("keydown", (event) => {
    if (isTyping(event.target) && !event.isComposing && !event.target.closest("dialog")) {
      if (event.key === "Escape") {
        event.target.blur();
      } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && meant && meant.form === event.target.form && !meant.disabled) {
        event.preventDefault();
        meant.click();
      }
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat && event.key.length === 1 || event.target.closest("dialog[open]")) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = key === "?" ? showHelp : (isList ? onList : onApplication)[key];
    // Arrows scroll a page and move within controls: they lead on from a row of the list, or from where nothing has the focus.
    const isFree = isList ? rows.includes(event.target) : !event.target.closest("a, button, input, summary");
    if (act && (!key.startsWith("Arrow") || isFree)) {
      event.preventDefault();
      act();
    }
  });
}

const whole = document.getElementById("pick-page");
if (whole) {
  whole.hidden = false;
  whole.addEventListener("change", () => {
    boxes().forEach((box) => { box.checked = whole.checked; });
    count();
  });
  document.getElementById("queue").addEventListener("change", count);
  document.getElementById("pick-all")?.addEventListener("change", (event) => {
    boxes().forEach((box) => { box.checked = event.target.checked; });
    whole.checked = event.target.checked;
  });
  // A page that comes back from the browser's memory may have ticks already.
  addEventListener("pageshow", count);
}
