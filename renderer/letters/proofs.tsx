// What proves an entry: each proof with its facts, what it still lacks, and the scan of it one press away.
import { Plus, Trash2 } from 'lucide-react';
import { lacksHour, missingInProof } from '../../shared/domain/letter-list.ts';
import type { LetterEntry } from '../../shared/domain/letter-list.ts';
import { newProof, proofKinds } from '../../shared/domain/letter.ts';
import type { Letter, Proof } from '../../shared/domain/letter.ts';
import { useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { FieldStack, SelectField } from '../ui/fields/field.tsx';
import { AutosaveDateField } from '../ui/fields/autosave-date-field.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import type { DetailLists } from './letter-lists.ts';
import { ProofScan } from './proof-scan.tsx';
import classes from './letters.module.css';

/** What most people get from this channel. */
const usual: Partial<Record<Letter['channel'], Proof['kind']>> = {
  'hand-delivered': 'stamped-copy',
  'certified-mail': 'certified-mail',
  courier: 'courier',
  fax: 'fax-report',
  portal: 'portal-confirmation',
  upload: 'portal-confirmation',
  'web-form': 'portal-confirmation',
  email: 'email-receipt',
  call: 'notes',
  mail: 'letter',
};

export function Proofs({ entry: { letter, proofs }, lists }: { entry: LetterEntry; lists: DetailLists }) {
  const { letters: words } = useStrings();
  const add = useCommand((client) => {
    const kind = usual[letter.channel] ?? 'receipt';
    return client.proofs.add({ ...newProof, letterId: letter.id, kind });
  });
  return (
    <section className={classes.proofs} aria-label={words.proof.title}>
      <h3>{words.proof.title}</h3>
      {proofs.length === 0 && <p>{words.proof.none}</p>}
      {proofs.map((proof) => (
        <ProofFields key={proof.id} proof={proof} lists={lists} />
      ))}
      <div>
        <Button size="small" icon={Plus} onClick={() => void add.run(undefined)}>
          {words.proof.add}
        </Button>
      </div>
    </section>
  );
}

function ProofFields({ proof, lists }: { proof: Proof; lists: DetailLists }) {
  const { letters: words } = useStrings();
  const offerUndo = useOfferUndo();
  const change = useCommand((client, set: Partial<Proof>) => client.proofs.change({ id: proof.id, set }));
  const remove = useCommand((client) => client.proofs.remove({ id: proof.id }));
  const restore = useCommand((client) => client.history.undo({}));
  const save = async (set: Partial<Proof>) => {
    if ((await change.run(set)) === null) throw new Error('not saved');
  };
  const discard = async () => {
    if ((await remove.run(undefined)) !== null)
      offerUndo({ sentence: words.proof.removed, onUndo: () => void restore.run(undefined) });
  };
  const missing = missingInProof(proof).map((fact) => words.proof.fact[fact]);
  return (
    <div className={classes.proof}>
      <FieldStack>
        <StatusMark meaning={missing.length === 0 ? 'arrived' : 'needsYou'}>
          {missing.length === 0 ? words.proof.complete : words.proof.missing(missing.join(', '))}
        </StatusMark>
        <SelectField
          label={words.proof.kind}
          searchable
          value={proof.kind}
          onChange={(kind) => void save({ kind })}
          options={proofKinds.map((value) => ({ value, label: words.proofKind[value] }))}
        />
        <AutosaveDateField
          label={words.proof.at}
          optional
          value={proof.at}
          onSave={(at) => void save({ at })}
        />
        {lacksHour(proof) && <p className={classes.hint}>{words.proof.noHour}</p>}
        <AutosaveField
          label={words.proof.number}
          value={proof.number}
          onSave={(number) => save({ number })}
        />
        {proof.kind === 'fax-report' && (
          <>
            <AutosaveField
              label={words.proof.pages}
              value={proof.pages === null ? '' : String(proof.pages)}
              onSave={(text) => save({ pages: /^\d+$/.test(text.trim()) ? Number(text) : null })}
            />
            <AutosaveField
              label={words.proof.result}
              value={proof.result}
              onSave={(result) => save({ result })}
            />
          </>
        )}
        {['courier', 'witness', 'certified-mail'].includes(proof.kind) && (
          <AutosaveField
            label={words.proof.signer}
            value={proof.signer}
            onSave={(signer) => save({ signer })}
          />
        )}
        <ProofScan proof={proof} documents={lists.documents} onAdded={(documentId) => save({ documentId })} />
        <div>
          <Button size="small" look="quiet" icon={Trash2} onClick={() => void discard()}>
            {words.proof.remove}
          </Button>
        </div>
      </FieldStack>
    </div>
  );
}
