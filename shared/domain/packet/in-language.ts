// A packet turned to another reader's language: what it was given by its kind changes with it, what a person wrote stays.
import { profileNameIn, sectionIn } from '../../rules/spoken.ts';
import type { Language } from '../../language.ts';
import type { Packet } from '../packet.ts';
import type { Organization, Person } from '../people.ts';

type Worded = Pick<Packet, 'title' | 'sections'>;

export function inLanguage<T extends Worded>(packet: T, language: Language): T & { language: Language } {
  const { title, sections } = packet;
  return {
    ...packet,
    language,
    title: profileNameIn(title, language),
    sections: sections.map((section) => ({ ...section, title: sectionIn(section.title, language) })),
  };
}

/** What somebody of this name reads, where they are in the case; null where nobody of this name is. */
export function languageOfReader(
  name: string,
  contacts: readonly Pick<Person | Organization, 'name' | 'language'>[],
): Language | null {
  const wanted = name.trim().toLowerCase();
  return contacts.find((contact) => contact.name.trim().toLowerCase() === wanted)?.language ?? null;
}
