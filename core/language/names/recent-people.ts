import type { Person } from './people.ts';

/** When each person was last named, and who were last named by each word. */
export class RecentPeople {
  private readonly last = new Map<Person, number>();
  private readonly byWord = new Map<string, readonly Person[]>();
  private readonly called = new Map<Person, Set<string>>();

  see(person: Person, raw: number, as: string): void {
    this.last.set(person, raw);
    const called = this.called.get(person) ?? new Set();
    this.called.set(person, called.add(as));
    for (const words of [person.surnames, person.given])
      for (const word of words) {
        const known = this.byWord.get(word) ?? [];
        if (known[0] !== person)
          this.byWord.set(word, [person, ...known.filter((other) => other !== person).slice(0, 3)]);
      }
  }

  among(word: string): readonly Person[] | undefined {
    return this.byWord.get(word);
  }

  /** True where the person has been called by this word alone. */
  alone(person: Person, word: string): boolean {
    return this.called.get(person)?.has(word) ?? false;
  }

  at(person: Person): number {
    return this.last.get(person) ?? -1;
  }
}
