// The news editor's page: keeps what is typed on the portal, for this editor alone, and says who else has the article open.
const form = document.querySelector("form[data-keep]");

if (form) {
  const status = document.querySelector("#kept");
  const others = document.querySelector("#others");
  const pause = 1200;
  const beat = 15000;
  let timer = 0;
  let saving = null;
  let changed = false;
  let retry = 2000;
  let leaving = false;

  const say = (key) => {
    status.querySelector("span").textContent = status.dataset[key];
    status.hidden = false;
  };

  const token = () => new URLSearchParams({ "form-token": form.elements["form-token"].value, "Command.Version": form.elements["Command.Version"].value });

  const send = async () => {
    changed = false;
    say("saving");
    try {
      const answer = await fetch(form.dataset.keep, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      if (!answer.ok || !answer.headers.get("content-type")?.includes("json")) {
        throw new Error(`${answer.status}`);
      }
      retry = 2000;
      if (!changed) {
        say("saved");
      }
    } catch {
      changed = true;
      say("failed");
      later(retry);
      retry = Math.min(retry * 2, 30000);
    }
  };

  const save = async () => {
    if (saving || leaving) {
      return;
    }
    saving = send();
    await saving;
    saving = null;
    if (changed && retry === 2000) {
      later(pause);
    }
  };

  const later = (wait) => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  form.addEventListener("input", () => later(pause));
  form.addEventListener("change", () => later(0));
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    leaving = true;
    if (saving) {
      // A save that arrives after the form would bring back what the form has settled.
      event.preventDefault();
      await saving;
      form.requestSubmit(event.submitter);
    }
  });

  const touch = async () => {
    try {
      const answer = await fetch(others.dataset.touch, { method: "POST", body: token(), headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected) {
        const text = (await answer.text()).trim();
        // Said aloud only when it changes.
        if (others.innerHTML.trim() !== text) {
          others.innerHTML = text;
        }
      }
    } catch {
      // No network for a moment: said again at the next beat.
    }
    setTimeout(touch, beat);
  };

  if (others) {
    touch();
  }
}
