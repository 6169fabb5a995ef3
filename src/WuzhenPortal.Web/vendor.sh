#!/usr/bin/env bash
# Copies the pinned files of others from their npm packages into wwwroot and the texts; see wwwroot/lib/README.md.
# Needs npm and node, on the machine of whoever raises a version; nothing is built or served with them.
set -euo pipefail
web=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-save --ignore-scripts --no-audit --no-fund \
  bootstrap@5.3.9 htmx.org@4.0.1 bootstrap-icons@1.13.2 cldr-localenames-full@48.2.0 pinyin-pro@3.29.4
packages=$work/node_modules
lib=$web/wwwroot/lib
countries=$web/../WuzhenPortal.Application/Texts/Countries
names=$web/../WuzhenPortal.Persistence/Names

mkdir -p "$lib/bootstrap" "$lib/htmx" "$lib/bootstrap-icons" "$countries"
cp "$packages"/bootstrap/dist/css/bootstrap.min.css "$packages"/bootstrap/dist/css/bootstrap.rtl.min.css "$packages"/bootstrap/LICENSE "$lib/bootstrap/"
cp "$packages"/htmx.org/dist/htmx.min.js "$packages"/htmx.org/LICENSE "$lib/htmx/"
cp "$packages"/bootstrap-icons/LICENSE "$lib/bootstrap-icons/"
cp "$packages"/cldr-localenames-full/LICENSE "$countries/"
cp "$packages"/pinyin-pro/LICENSE "$names/"

PACKAGES=$packages ICONS=$web/wwwroot/img/icons.svg COUNTRIES=$countries node --input-type=module <<'NODE'
import { readFileSync, writeFileSync } from 'node:fs';
const { PACKAGES, ICONS, COUNTRIES } = process.env;

// The portal's name of an icon, and Bootstrap's where it differs.
const icons = `agenda=calendar3 calendar=calendar3 calendar-plus arrow-left arrow-right award bell box-arrow=box-arrow-up-right
camera check=check-lg check-circle chevron-down chevron-right clock copy danger=exclamation-octagon door=door-open download envelope
eye file-text=file-earmark-text filter=funnel funnel-x=x-circle gear globe=globe2 book grid=grid-3x3-gap hand=hand-index-thumb
history=clock-history info=info-circle key link=link-45deg list lock mic minus=dash-lg newspaper passport paperclip pencil people
person person-badge phone pin=geo-alt play=play-circle plus=plus-lg printer qr=qr-code refresh=arrow-repeat rss search
seat=ticket-perforated send sign-out=box-arrow-right sort-down sort-up star star-fill tag text=type translate trash upload
video=camera-video warning=exclamation-triangle x=x-lg`.split(/\s+/).map(pair => pair.split('='));
const symbols = icons.map(([name, source = name]) => {
  const svg = readFileSync(`${PACKAGES}/bootstrap-icons/icons/${source}.svg`, 'utf8');
  const drawing = svg.match(/<svg[^>]*>(.*)<\/svg>/s)[1].replace(/\s*\n\s*/g, '');
  return [name, `<symbol id="${name}" viewBox="0 0 16 16" fill="currentColor">${drawing}</symbol>`];
});
symbols.sort(([one], [other]) => one < other ? -1 : 1);
writeFileSync(ICONS, ['<svg xmlns="http://www.w3.org/2000/svg"><!-- Bootstrap Icons 1.13.2, MIT, the ones the portal uses -->', ...symbols.map(symbol => symbol[1]), '</svg>'].join('\n'));

// Countries and regions of ISO 3166-1 alone: no aggregate, private or test code.
const left = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '));
for (const language of ['en', 'zh-Hans', 'fr', 'ru', 'es', 'ar']) {
  const all = JSON.parse(readFileSync(`${PACKAGES}/cldr-localenames-full/main/${language}/territories.json`, 'utf8')).main[language].localeDisplayNames.territories;
  const names = Object.fromEntries(Object.entries(all).filter(([code]) => /^[A-Z]{2}$/.test(code) && !left.has(code)).sort());
  writeFileSync(`${COUNTRIES}/${language}.json`, JSON.stringify(names, null, 2) + '\n');
}
NODE
PACKAGES=$packages NAMES=$names node --input-type=commonjs <<'NODE'
const { PACKAGES, NAMES } = process.env;
const { pinyin } = require(`${PACKAGES}/pinyin-pro`);

// Per syllable the characters that read so first, second and third; ü is v, as it is typed.
const plain = (text) => text.replaceAll('ü', 'v');
const bySyllable = new Map();
const surnames = [];
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const sign = String.fromCodePoint(code);
  const readings = [...new Set(pinyin(sign, { multiple: true, toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).map(plain))].filter((reading) => /^[a-z]+$/.test(reading));
  for (const [rank, reading] of readings.slice(0, 3).entries()) {
    (bySyllable.get(reading) ?? bySyllable.set(reading, ['', '', '']).get(reading))[rank] += sign;
  }
  const surname = plain(pinyin(sign, { surname: 'head', toneType: 'none', v: true }));
  if (readings.length && surname !== readings[0] && /^[a-z]+$/.test(surname)) {
    surnames.push(`!${sign}${surname}`);
  }
}
const lines = [...bySyllable].sort((one, other) => one[0] < other[0] ? -1 : 1).map(([reading, ranks]) => `${reading} ${ranks.join(',').replace(/,+$/, '')}`);
const head = '# Readings of Chinese characters, most common first, from the npm package pinyin-pro 3.29.4 (MIT, LICENSE beside this file), made by src/WuzhenPortal.Web/vendor.sh. Lines with ! are readings as a family name.';
require('node:fs').writeFileSync(`${NAMES}/pinyin.txt`, [head, ...lines, ...surnames].join('\n') + '\n');
NODE
