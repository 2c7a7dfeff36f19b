/** A button that shows a list of things to do, and hides it again: on Escape, on a click elsewhere, when it is left. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface MenuProps {
  label: string;
  children: ComponentChildren;
}

export function Menu({ label, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const left = (event: Event) => {
      if (!around.current?.contains(event.target as Node)) setOpen(false);
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const listened = { pointerdown: left, focusin: left, keydown: close as (event: Event) => void };
    for (const [name, heard] of Object.entries(listened)) document.addEventListener(name, heard);
    return () => {
      for (const [name, heard] of Object.entries(listened)) document.removeEventListener(name, heard);
    };
  }, [isOpen]);
  return (
    <div class="menu" ref={around}>
      <button ref={button} type="button" class="tool" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {label}
        <span class="menu-sign" aria-hidden="true" />
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys click the buttons in it.
        // biome-ignore lint/a11y/noStaticElementInteractions: what is chosen in it is a button.
        <div class="menu-list" onClick={() => setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  );
}
