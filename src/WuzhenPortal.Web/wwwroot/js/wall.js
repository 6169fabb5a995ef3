// The clock of a wall display goes by the server's time, not by that of the box behind the screen.
const again = 600000;
let ahead = 0;

const ask = async () => {
  const asked = Date.now();
  try {
    const answer = await fetch("/health/live", { cache: "no-store" });
    const then = Date.parse(answer.headers.get("date") ?? "");
    if (then) {
      ahead = then - (asked + Date.now()) / 2;
    }
  } catch {
    // Without a network the box's own clock goes on with what was known last.
  }
};

const tick = () => {
  const clock = document.querySelector("[data-clock]");
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(clock.dateTime);
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60000;
  clock.textContent = new Date(Date.now() + ahead + offset).toISOString().slice(11, 16);
};

await ask();
tick();
setInterval(tick, 1000);
setInterval(ask, again);
document.addEventListener("htmx:after:swap", tick);
