// Keeps the handbook on this device, says so, and takes it away again when the reader asks. Without this, the page reads as it does.
import { drop, get, set } from "./kept.js";

const box = document.getElementById("handbook-keep");
const off = "wz.handbook.off";
const patience = 60_000;
const [state, newer, on, install, away] = ["state", "newer", "on", "install", "off"].map((name) => document.getElementById(`handbook-${name}`));

const say = (what) => {
  state.textContent = state.dataset[what];
  on.hidden = what === "kept";
  away.hidden = what !== "kept";
  box.hidden = false;
};

const ask = (worker, message) => new Promise((resolve, reject) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => (data.failed ? reject(new Error("failed")) : resolve(data));
  setTimeout(() => reject(new Error("late")), patience);
  worker.postMessage(message, [port2]);
});

// Whether the portal no longer has the worker: what is left of it on this device goes as well.
const isGone = async () => {
  const answer = await fetch(box.dataset.worker, { method: "HEAD", cache: "no-cache" }).catch(() => null);
  return answer !== null && (answer.status === 404 || answer.status === 410);
};

const clear = async () => {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    if (registration.active?.scriptURL.endsWith(box.dataset.worker)) {
      await registration.unregister();
    }
  }
  for (const name of await caches.keys()) {
    if (name.startsWith("handbook-")) {
      await caches.delete(name);
    }
  }
};

const keep = async () => {
  drop(off);
  try {
    if (await isGone()) {
      await clear();
      return;
    }
    await navigator.serviceWorker.register(box.dataset.worker);
    const { active } = await navigator.serviceWorker.ready;
    const { release } = await ask(active, { keep: box.dataset.language });
    newer.hidden = release <= Number(box.dataset.release);
    say("kept");
  } catch {
    const kept = await caches.match(location.pathname).catch(() => undefined);
    say(kept ? "kept" : "failed");
  }
};

const remove = async () => {
  set(off, "1");
  await clear();
  install.hidden = true;
  say("off");
};

let prompt = null;

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  prompt = event;
  install.hidden = false;
});

addEventListener("appinstalled", () => {
  install.hidden = true;
});

const start = () => {
  on.addEventListener("click", keep);
  away.addEventListener("click", remove);
  install.addEventListener("click", async () => {
    install.hidden = true;
    await prompt?.prompt();
    prompt = null;
  });
  if (get(off)) {
    say("off");
  } else {
    keep();
  }
};

if (box && "serviceWorker" in navigator && "caches" in window) {
  if (document.readyState === "complete") {
    start();
  } else {
    addEventListener("load", start);
  }
}
