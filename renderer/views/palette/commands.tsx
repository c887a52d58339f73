import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { isWriting } from '../../state/writing.ts';
import { isPressed, type Keys } from './keys.ts';

/** Something that can be done now, from the palette or by its keys. */
export interface Command {
  readonly id: string;
  readonly name: string;
  readonly keys?: Keys;
  /** Other keys that do the same, and that nobody needs to be told. */
  readonly alsoKeys?: Keys;
  readonly run: () => void;
  readonly isDisabled?: boolean;
  /** Its keys mean something else where text is written, such as undoing a letter. */
  readonly notInText?: boolean;
}

/** What commands are about, in the order in which they are listed: what is done first stands first. */
const PLACES = ['articles', 'doing', 'evidence', 'memo', 'template', 'project', 'window'] as const;
type Place = (typeof PLACES)[number];

interface Commands {
  readonly put: (owner: object, place: Place, commands: readonly Command[]) => void;
  readonly take: (owner: object) => void;
  readonly all: () => readonly Command[];
  /** Tells whenever there are others. */
  readonly watch: (told: () => void) => () => void;
}

const CommandsContext = createContext<Commands | null>(null);

/** Keeps the commands of all that is shown inside, and runs them by their keys. */
export function WithCommands({ children }: { readonly children: ReactNode }): ReactNode {
  const known = useRef(new Map<object, { readonly place: Place; readonly list: readonly Command[] }>());
  const commands = useMemo<Commands>(() => {
    const watchers = new Set<() => void>();
    let all: readonly Command[] = [];
    const changed = (): void => {
      const placed = PLACES.flatMap((place) => [...known.current.values()].filter((one) => one.place === place));
      all = [...new Map(placed.flatMap(({ list }) => list).map((one) => [one.id, one])).values()];
      for (const told of watchers) told();
    };
    return {
      put: (owner, place, list) => {
        known.current.set(owner, { place, list });
        changed();
      },
      take: (owner) => {
        known.current.delete(owner);
        changed();
      },
      all: () => all,
      watch: (told) => {
        watchers.add(told);
        return () => watchers.delete(told);
      },
    };
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = commands
        .all()
        .find(({ keys, alsoKeys }) => [keys, alsoKeys].some((one) => one !== undefined && isPressed(one, event)));
      // An editor in a shadow tree is no text field from here, and says by what it prevented that the key was its own.
      if (!command || (command.notInText && isWriting(event.target))) return;
      event.preventDefault();
      if (!command.isDisabled) command.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [commands]);
  return <CommandsContext.Provider value={commands}>{children}</CommandsContext.Provider>;
}

/** The commands that can be given as long as this is shown. `depends` says what they are made from. */
export function useCommands(place: Place, make: () => readonly Command[], depends: readonly unknown[]): void {
  const commands = useContext(CommandsContext);
  useEffect(() => {
    if (!commands) return undefined;
    const owner = {};
    commands.put(owner, place, make());
    return () => commands.take(owner);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `make` is new at each drawing; what it depends on is said by the caller
  }, [commands, place, ...depends]);
}

/** All that can be given now, and from now on. */
export function useAllCommands(): readonly Command[] {
  const commands = useContext(CommandsContext);
  return useSyncExternalStore(commands?.watch ?? nothing, commands?.all ?? none);
}

const NONE: readonly Command[] = [];
const none = (): readonly Command[] => NONE;
const nothing = (): (() => void) => () => undefined;

/** Gives a command by its id; nothing where it cannot be given now. */
export function useGiven(): (id: string) => void {
  const commands = useContext(CommandsContext);
  return (id) =>
    commands
      ?.all()
      .find((one) => one.id === id)
      ?.run();
}
