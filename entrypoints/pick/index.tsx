import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickSelector } from '../../article/corrections/pick-selector';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { Strings } from '../../components/strings';
import { loadPreferences, savePreferences } from '../../platform/preferences-store';
import { interfaceLocale, translate } from '../../platform/translate';
import { siteOf } from '../../preferences/look';
import { contentWorld } from '../../reader/over-page/content-world';
import {
  adjacentPart,
  findPart,
  firstPart,
  largerPart,
  smallerPart,
} from '../../reader/pick-article/element-steps';
import { openPickFrame } from '../../reader/pick-article/overlay-frame';
import { visibleText } from '../../reader/pick-article/visible-text';
import { PickBar } from './PickBar';
import styles from './pick.css?raw';

/** Minimum characters of an article; then the number of characters shown from the start of its text. */
const MIN_TEXT_LENGTH = 40;
const EXCERPT_LENGTH = 60;

/** Describes a text for the user: its number of words, and its start. */
function describe(text: string): string {
  const words = new Intl.NumberFormat(interfaceLocale()).format(text.split(' ').filter(Boolean).length);
  return translate('pickOutlined', words, text.slice(0, EXCERPT_LENGTH));
}

/** Remembers the picked element for the site, if there is a selector that finds it again. */
async function savePick(part: Element): Promise<void> {
  const selector = pickSelector(part);
  const site = siteOf(document.URL) ?? '';
  if (!selector) return;
  const { preferences } = await loadPreferences();
  await savePreferences({ ...preferences, picks: { ...preferences.picks, [site]: selector } });
}

/** Lets the user pick an element of the page, then opens the view. */
function pick(page: Document): void {
  let part = firstPart(page);
  let text = visibleText(part);
  let view: Document | null = null;
  const before = page.activeElement;

  const finish = async (picked: Element | null) => {
    if (view) render(null, view.body);
    frame.remove();
    if (picked) await savePick(picked);
    (before as HTMLElement | null)?.focus?.({ preventScroll: true });
    contentWorld().reader?.open();
  };
  const enough = () => text.length >= MIN_TEXT_LENGTH;
  const confirm = () => enough() && finish(part);
  const select = (next: Element | null, show = true) => {
    if (!next) return;
    if (next !== part) text = visibleText(next);
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
          outlined={describe(text)}
          enough={enough()}
          onWider={() => select(largerPart(part))}
          onNarrower={() => select(smallerPart(part))}
          onPick={confirm}
          onCancel={() => finish(null)}
        />
      </Strings.Provider>,
      view.body,
    );
  };
  const KEYS: Record<string, () => void> = {
    ArrowUp: () => select(largerPart(part)),
    ArrowDown: () => select(smallerPart(part)),
    ArrowLeft: () => select(adjacentPart(part, -1)),
    ArrowRight: () => select(adjacentPart(part, 1)),
    Escape: () => finish(null),
  };
  const frame = openPickFrame(page, translate('pickText'), (frameDocument) => {
    view = frameDocument;
    adoptStyleSheet(frameDocument, styles);
    frameDocument.documentElement.lang = interfaceLocale();
    frameDocument.title = translate('pickText');
    const onBar = (event: Event) => (event.target as Element | null)?.closest?.('.pick-bar');
    frameDocument.addEventListener('keydown', (event) => {
      const onButton = event.key === 'Enter' && (event.target as Element).matches('button');
      const act = event.key === 'Enter' && !onButton ? confirm : KEYS[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    });
    frameDocument.addEventListener('pointermove', (event) => {
      if (!onBar(event)) select(findPart(frame.elementAt(event.clientX, event.clientY)), false);
    });
    frameDocument.addEventListener('click', (event) => {
      if (onBar(event)) return;
      select(findPart(frame.elementAt(event.clientX, event.clientY)), false);
      confirm();
    });
    // The page scrolls beneath, as the frame doesn't: the outline has to follow.
    page.addEventListener('scroll', draw, { passive: true, capture: true });
    select(part);
  });
}

/** Injected when the user wants to pick the article themselves; the view is closed by then. */
export default defineUnlistedScript(() => pick(document));
