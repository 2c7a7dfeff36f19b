/** What is unpacked when it is shown first. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function later(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | undefined;
  return function Later() {
    const [, setLoaded] = useState(loaded);
    useEffect(() => {
      if (loaded !== undefined) return;
      void load().then((it) => {
        loaded = it;
        setLoaded(() => it);
      });
    }, []);
    const Shown = loaded;
    return Shown === undefined ? null : <Shown />;
  };
}
