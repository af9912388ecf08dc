import { LibraryMain } from './LibraryMain';
import { Overlays } from './Overlays';
import type { LibraryProps } from './props';
import { useLibraryControls } from './use-library-controls';

/** The library tab of the panel: search, filters, list, and actions. */
export function LibraryTab(props: LibraryProps) {
  const controls = useLibraryControls(props);
  return (
    <div ref={controls.root} class="library" data-dropping={controls.isDropTarget}>
      <LibraryMain library={props} controls={controls} />
      <Overlays library={props} commands={controls.commands} />
    </div>
  );
}
