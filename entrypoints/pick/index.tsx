import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickSelector } from '../../article/corrections/pick-selector';
import { textLength } from '../../article/measure';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { Strings } from '../../components/strings';
import { loadPreferences, savePreferences } from '../../platform/preferences-store';
import { interfaceLocale, translate } from '../../platform/translate';
import { siteOf } from '../../preferences/look';
import { contentWorld } from '../../reader/over-page/content-world';
import { beside, firstPart, narrower, partOf, wider } from '../../reader/pick-article/element-steps';
import { openPickFrame } from '../../reader/pick-article/overlay-frame';
import { PickBar } from './PickBar';
import styles from './pick.css?raw';

/** Less text, in characters, is no article. */
const LEAST = 40;
const BEGINNING = 60;

/** What a person hears of a part: how many words it has, and how it begins. */
function nameOf(part: Element): string {
  const text = (part.textContent ?? '').replace(/\s+/g, ' ').trim();
  const words = new Intl.NumberFormat(interfaceLocale()).format(text.split(' ').length);
  return translate('pickOutlined', words, text.slice(0, BEGINNING));
}

/** Keeps the part for the site, and reads it. Where nothing names it, it cannot be found again, and is not kept. */
async function keep(part: Element): Promise<void> {
  const selector = pickSelector(part);
  const site = siteOf(document.URL) ?? '';
  if (!selector) return;
  const { preferences } = await loadPreferences();
  await savePreferences({ ...preferences, picks: { ...preferences.picks, [site]: selector } });
}

function pick(page: Document): void {
  let part = firstPart(page);
  let view: Document | null = null;
  const before = page.activeElement;

  const end = async (picked: Element | null) => {
    if (view) render(null, view.body);
    frame.remove();
    if (picked) await keep(picked);
    (before as HTMLElement | null)?.focus?.({ preventScroll: true });
    contentWorld().reader?.open();
  };
  const enough = () => textLength(part) >= LEAST;
  const choose = () => enough() && end(part);
  const stand = (next: Element | null, show = true) => {
    if (!next) return;
    part = next;
    if (show) part.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    draw();
  };
  const draw = () => {
    if (!view) return;
    const { left, top, width, height } = part.getBoundingClientRect();
    const style = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
    render(
      <Strings.Provider value={translate}>
        <div class="outline" style={style} />
        <PickBar
          outlined={nameOf(part)}
          enough={enough()}
          onWider={() => stand(wider(part))}
          onNarrower={() => stand(narrower(part))}
          onPick={choose}
          onCancel={() => end(null)}
        />
      </Strings.Provider>,
      view.body,
    );
  };
  const KEYS: Record<string, () => void> = {
    ArrowUp: () => stand(wider(part)),
    ArrowDown: () => stand(narrower(part)),
    ArrowLeft: () => stand(beside(part, -1)),
    ArrowRight: () => stand(beside(part, 1)),
    Escape: () => end(null),
  };
  const frame = openPickFrame(page, translate('pickText'), (fresh) => {
    view = fresh;
    adoptStyleSheet(fresh, styles);
    fresh.documentElement.lang = interfaceLocale();
    fresh.title = translate('pickText');
    const onBar = (event: Event) => (event.target as Element | null)?.closest?.('.pick-bar');
    fresh.addEventListener('keydown', (event) => {
      const onButton = event.key === 'Enter' && (event.target as Element).matches('button');
      const act = event.key === 'Enter' && !onButton ? choose : KEYS[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    });
    fresh.addEventListener('pointermove', (event) => {
      if (!onBar(event)) stand(partOf(frame.under(event.clientX, event.clientY)), false);
    });
    fresh.addEventListener('click', (event) => {
      if (onBar(event)) return;
      stand(partOf(frame.under(event.clientX, event.clientY)), false);
      choose();
    });
    // The page scrolls beneath: a wheel over a frame that does not scroll is the page's.
    page.addEventListener('scroll', draw, { passive: true, capture: true });
    stand(part);
  });
}

/** Injected when the reader wants to point at the text themselves; the view has gone by then. */
export default defineUnlistedScript(() => pick(document));
