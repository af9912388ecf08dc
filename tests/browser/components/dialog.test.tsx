import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Dialog } from '../../../components/controls/Dialog';

const box = document.createElement('div');
afterEach(() => {
  render(null, box);
  box.remove();
});

/** A page with a button that has the focus, and a dialog over it that closes when it asks to. */
function open(): { behind: string[] } {
  const behind: string[] = [];
  document.body.append(box);
  box.onkeydown = ({ key }) => behind.push(key);
  const draw = (isOpen: boolean) =>
    render(
      <>
        <button type="button" id="before">
          Before
        </button>
        {isOpen && (
          <Dialog class="dialog" label="A dialog" focus="input" onClose={() => draw(false)}>
            <input type="text" />
          </Dialog>
        )}
      </>,
      box,
    );
  draw(false);
  document.querySelector<HTMLElement>('#before')?.focus();
  draw(true);
  return { behind };
}

test('takes the focus, keeps its keys, and gives the focus back on Esc', async () => {
  const { behind } = open();
  expect(document.activeElement?.localName).toBe('input');
  await userEvent.keyboard('e');
  expect(document.querySelector('input')?.value).toBe('e');
  await userEvent.keyboard('{Escape}');
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.activeElement?.id).toBe('before');
  expect(behind).toEqual([]);
});

test('closes on a press beside it', async () => {
  open();
  await userEvent.click(document.body, { position: { x: 5, y: 5 } });
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.activeElement?.id).toBe('before');
});
