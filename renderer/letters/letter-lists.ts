// The lists that an entry's form and detail read. Types only.
import type { Document } from '../../shared/domain/document.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import type { Organization, Person } from '../../shared/domain/people.ts';

export type LetterLists = { people: Person[]; organizations: Organization[]; letters: Letter[] };
export type DetailLists = LetterLists & { documents: Document[] };
