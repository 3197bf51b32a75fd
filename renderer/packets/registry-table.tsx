// Who has which version, over all packets: one line a reader and version, and under each packet what they lack by now, with its way out.
import { FilePlus2, Send } from 'lucide-react';
import type { Proof } from '../../shared/domain/letter.ts';
import type { Delivery } from '../../shared/domain/packet/delivery.ts';
import type { Reader, RegistryLine, Standing } from '../../shared/domain/packet/registry.ts';
import type { PhysicalItem } from '../../shared/domain/record.ts';
import type { Release } from '../../shared/domain/packet.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import classes from './registry.module.css';

export type RegistryActs = {
  onOpen: (id: Delivery['id']) => void;
  onGive: (release: Release, recipient: string) => void;
  onSupplement: (standing: Standing, recipient: string) => void;
};
type Props = {
  readers: readonly Reader[];
  proofs: readonly Proof[];
  openId: Delivery['id'] | null;
  acts: RegistryActs;
};

export function RegistryTable({ readers, proofs, openId, acts }: Props) {
  const words = useStrings().packets.registry;
  const { reader, version, sent, how, proof, back } = words.columns;
  return (
    <div className={classes.scroll} role="region" aria-label={words.title} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {[reader, version, sent, how, proof, back].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {readers.map(({ recipient, standings }) => (
          <tbody key={recipient}>
            {standings.map((standing, at) => (
              <StandingRows
                key={standing.packet.id}
                {...{ standing, recipient, proofs, openId, acts }}
                isFirst={at === 0}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type RowsProps = Omit<Props, 'readers'> & { standing: Standing; recipient: string; isFirst: boolean };

function StandingRows({ standing, recipient, isFirst, ...rest }: RowsProps) {
  return (
    <>
      {standing.lines.map((line, at) => (
        <Line
          key={line.delivery.id}
          {...rest}
          line={line}
          packet={standing.packet.title}
          recipient={isFirst && at === 0 ? recipient : ''}
        />
      ))}
      <tr className={classes.since}>
        <td />
        <td colSpan={5}>
          <Since standing={standing} recipient={recipient} acts={rest.acts} />
        </td>
      </tr>
    </>
  );
}

type LineProps = Omit<Props, 'readers'> & { line: RegistryLine; packet: string; recipient: string };

function Line({ line, packet, recipient, proofs, openId, acts }: LineProps) {
  const words = useStrings().packets.registry;
  const format = useFormat();
  const { delivery, label, items } = line;
  const { sentOn, channel, receivedOn, receiptNo, letterId, id } = delivery;
  const shown = proofs.filter((proof) => proof.letterId === letterId).map((proof) => proof.label);
  const proved = [
    receivedOn === null ? '' : words.received(format.day(receivedOn)),
    receiptNo,
    ...(letterId === null ? [] : shown),
  ].filter((part) => part !== '');
  return (
    <tr data-open={id === openId || undefined}>
      <th scope="row">{recipient}</th>
      <td>
        <button
          type="button"
          className={classes.open}
          aria-label={words.open(packet, label, delivery.recipient)}
          aria-pressed={id === openId}
          onClick={() => acts.onOpen(id)}
        >
          {words.version(packet, label)}
        </button>
      </td>
      <td className={classes.day}>
        {sentOn === null ? <StatusMark meaning="waiting">{words.notSent}</StatusMark> : format.day(sentOn)}
      </td>
      <td>{channel}</td>
      <td>{proved.length > 0 ? proved.join(' · ') : sentOn !== null && words.noProof}</td>
      <td>
        {items.map((item) => (
          <ItemBack key={item.id} item={item} />
        ))}
      </td>
    </tr>
  );
}

function ItemBack({ item }: { item: PhysicalItem }) {
  const words = useStrings().packets.registry;
  const format = useFormat();
  const { label, returnBy, returnedOn, mayBeKept } = item;
  const says =
    returnedOn !== null
      ? words.isBack(label, format.day(returnedOn))
      : returnBy !== null
        ? words.backBy(label, format.day(returnBy))
        : mayBeKept
          ? words.keeps(label)
          : words.items(label);
  return <span className={classes.item}>{says}</span>;
}

function Since({ standing, recipient, acts }: { standing: Standing; recipient: string; acts: RegistryActs }) {
  const words = useStrings().packets.registry;
  const { lacks, gone, ready, base } = standing;
  if (base === null && ready === null && lacks.length === 0) return null;
  return (
    <div className={classes.sinceLine}>
      <StatusMark meaning={lacks.length > 0 ? 'needsYou' : 'arrived'}>
        {lacks.length > 0 ? words.lacks(lacks) : words.current}
      </StatusMark>
      {gone.length > 0 && <span className={classes.gone}>{words.gone(gone)}</span>}
      {lacks.length > 0 && ready && (
        <Button
          size="small"
          look="quiet"
          icon={Send}
          aria-label={words.readyFor(ready.label, recipient)}
          onClick={() => acts.onGive(ready.release, recipient)}
        >
          {words.ready(ready.label)}
        </Button>
      )}
      {lacks.length > 0 && !ready && base && (
        <Button
          size="small"
          look="quiet"
          icon={FilePlus2}
          aria-label={words.supplementFor(recipient)}
          onClick={() => acts.onSupplement(standing, recipient)}
        >
          {words.supplement}
        </Button>
      )}
    </div>
  );
}
