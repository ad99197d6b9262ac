/**
 * What the page does beyond its markup: the quotes of an answer show on hover and focus too, and
 * all pieces of a note are lit when its link is followed. Without it a press shows the quotes
 * (popover) and a link leads to its mark.
 *
 * Hover content follows WCAG 2.2, 1.4.13: Escape closes it, the pointer may enter it, and it stays
 * until pointer or focus leaves.
 */
export const SCRIPT = `(() => {
'use strict';
let open = null, of = null, timer = 0;
const hide = () => { clearTimeout(timer); if (open !== null) open.hidePopover(); open = of = null; };
const place = () => {
  if (open === null) return;
  const at = of.getBoundingClientRect(), own = open.getBoundingClientRect();
  const room = document.documentElement;
  if (at.bottom < 0 || at.top > room.clientHeight) return hide();
  const left = Math.max(8, Math.min(at.left, room.clientWidth - own.width - 8));
  const below = at.bottom + own.height + 8 < room.clientHeight || at.top < own.height + 8;
  open.style.left = left + 'px';
  open.style.top = (below ? at.bottom + 4 : at.top - own.height - 4) + 'px';
};
const wire = (button) => {
  const box = document.getElementById(button.getAttribute('aria-describedby'));
  if (box === null || typeof box.showPopover !== 'function') return;
  button.removeAttribute('popovertarget');
  box.popover = 'manual';
  const show = () => {
    clearTimeout(timer);
    if (open !== box) { hide(); box.showPopover(); open = box; of = button; }
    place();
  };
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { if (open === box && document.activeElement !== button) hide(); }, 200);
  };
  const stay = () => clearTimeout(timer);
  button.addEventListener('pointerenter', (event) => { if (event.pointerType === 'mouse') show(); });
  button.addEventListener('pointerleave', leave);
  button.addEventListener('focus', show);
  button.addEventListener('click', show);
  button.addEventListener('blur', leave);
  box.addEventListener('pointerenter', stay);
  box.addEventListener('pointerleave', leave);
};
for (const button of document.querySelectorAll('button.answer')) wire(button);
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
document.addEventListener('pointerdown', (event) => {
  if (open !== null && !open.contains(event.target) && event.target.closest('button') !== of) hide();
});
addEventListener('scroll', place, { passive: true, capture: true });
addEventListener('resize', hide);
const light = () => {
  for (const mark of document.querySelectorAll('mark.lit')) mark.classList.remove('lit');
  const id = decodeURIComponent(location.hash.slice(1));
  const target = document.getElementById(id);
  if (target === null) return;
  const closed = [];
  for (let each = target; each !== null; each = each.parentElement) {
    if (each.tagName === 'DETAILS' && !each.open) closed.push(each);
  }
  for (const each of closed) each.open = true;
  if (closed.length > 0) target.scrollIntoView();
  hide();
  if (!/^n[0-9]+-[0-9]+$/.test(id)) return;
  const marks = document.querySelectorAll('mark[data-notes~="' + id + '"]');
  for (const mark of marks) mark.classList.add('lit');
  const [first] = marks;
  if (first) { first.tabIndex = -1; first.focus(); }
};
addEventListener('hashchange', light);
light();
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not(.against)')) details.open = true;
});
})();`;
