import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { createSheet } from '../popover-sheet';
import { Contents } from './Contents';
import styles from './contents.css?raw';
import { currentHeading, findHeadings, type Heading } from './headings';
import { createOutline } from './outline';

/** Viewport width from which the panel is beside the text and stays open; below, it is a sheet over the text (pixels). */
const SIDE_PANEL_MIN_WIDTH_PX = 960;

/** Makes room for the panel, which may narrow the text. The current line stays in place. */
function togglePanelSpace(host: FeatureHost, on: boolean): void {
  const block = host.blocks.current();
  const past = block ? host.navigator().scrolledPast(block) : 0;
  const top = block?.getBoundingClientRect().top;
  host.document.documentElement.toggleAttribute('data-contents', on);
  if (block && top !== undefined && block.getBoundingClientRect().top !== top)
    host.navigator().scrollTo(block, past);
}

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window } = host;
  const headings = findHeadings(host.content);
  if (headings.length < 2) return { run: () => false };
  host.addStyles(styles);
  const entries = createOutline(headings);
  let current: Heading | null = null;
  let chosen: { heading: Heading; at: number } | null = null;

  const updateCurrent = () => {
    // A heading near the end can't be scrolled to the top, so a chosen one stays current until the user scrolls.
    if (chosen && Math.abs(chosen.at - host.navigator().position()) > 2) chosen = null;
    const now = chosen?.heading ?? currentHeading(headings, host);
    if (now === current) return;
    current = now;
    sheet.draw();
    view.querySelector('.contents [aria-current]')?.scrollIntoView({ block: 'nearest' });
  };
  const goTo = (heading: Heading) => {
    if (window.innerWidth < SIDE_PANEL_MIN_WIDTH_PX) sheet.close();
    host.jump(heading.element);
    chosen = { heading, at: host.navigator().position() };
    updateCurrent();
  };
  const sheet = createSheet(
    host,
    'contents.toggle',
    (close) => <Contents entries={entries} current={current} onGo={goTo} onClose={close} />,
    {
      focus: '[aria-current], a',
      stays: () => window.innerWidth >= SIDE_PANEL_MIN_WIDTH_PX,
      opening(signal) {
        current = currentHeading(headings, host);
        togglePanelSpace(host, true);
        const scheduleUpdate = () => window.requestAnimationFrame(() => !signal.aborted && updateCurrent());
        window.addEventListener('scroll', scheduleUpdate, { signal, capture: true, passive: true });
      },
      closed: () => togglePanelSpace(host, false),
    },
  );
  return {
    run() {
      sheet.toggle();
      return true;
    },
  };
}

/** A table of contents. */
export const feature: Feature = { id: 'contents', mount };
