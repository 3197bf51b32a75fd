// California Health and Safety Code 1383.15, second opinions, by subdivision. The text of a public law, word for word as our source quotes it.
// To be read offline and quoted in letters. What it means for a case is in facts/; nothing is explained here.

export type Subdivision = {
  /** `a` to `k`. */
  letter: string;
  paragraphs: readonly string[];
  /** The numbered parts of the subdivision, in order. */
  parts: readonly string[];
};

export const hsc138315 = {
  name: 'California Health and Safety Code, section 1383.15',
  officialAt: 'leginfo.legislature.ca.gov',
  checkedOn: '2026-11-22',
  subdivisions: [
    {
      letter: 'a',
      paragraphs: [
        'When requested by an enrollee or participating health professional who is treating an enrollee, a health care service plan shall provide or authorize a second opinion by an appropriately qualified health care professional. Reasons for a second opinion to be provided or authorized shall include, but are not limited to, the following:',
      ],
      parts: [
        'If the enrollee questions the reasonableness or necessity of recommended surgical procedures.',
        'If the enrollee questions a diagnosis or plan of care for a condition that threatens loss of life, loss of limb, loss of bodily function, or substantial impairment, including, but not limited to, a serious chronic condition.',
        'If the clinical indications are not clear or are complex and confusing, a diagnosis is in doubt due to conflicting test results, or the treating health professional is unable to diagnose the condition, and the enrollee requests an additional diagnosis.',
        'If the treatment plan in progress is not improving the medical condition of the enrollee within an appropriate period of time given the diagnosis and plan of care, and the enrollee requests a second opinion regarding the diagnosis or continuance of the treatment.',
        'If the enrollee has attempted to follow the plan of care or consulted with the initial provider concerning serious concerns about the diagnosis or plan of care.',
      ],
    },
    {
      letter: 'b',
      paragraphs: [
        'For purposes of this section, an appropriately qualified health care professional is a primary care physician or specialist who is acting within his or her scope of practice and who possesses a clinical background, including training and expertise, related to the particular illness, disease, condition or conditions associated with the request for a second opinion. For purposes of a specialized health care service plan, an appropriately qualified health care professional is a licensed health care provider who is acting within his or her scope of practice and who possesses a clinical background, including training and expertise, related to the particular illness, disease, condition or conditions associated with the request for a second opinion.',
      ],
      parts: [],
    },
    {
      letter: 'c',
      paragraphs: [
        'If an enrollee or participating health professional who is treating an enrollee requests a second opinion pursuant to this section, an authorization or denial shall be provided in an expeditious manner. When the enrollee’s condition is such that the enrollee faces an imminent and serious threat to his or her health, including, but not limited to, the potential loss of life, limb, or other major bodily function, or lack of timeliness that would be detrimental to the enrollee’s ability to regain maximum function, the second opinion shall be authorized or denied in a timely fashion appropriate for the nature of the enrollee’s condition, not to exceed 72 hours after the plan’s receipt of the request, whenever possible.',
        'Each plan shall file with the Department of Managed Health Care timelines for responding to requests for second opinions for cases involving emergency needs, urgent care, and other requests by July 1, 2000, and within 30 days of any amendment to the timelines. The time lines shall be made available to the public upon request.',
      ],
      parts: [],
    },
    {
      letter: 'd',
      paragraphs: [
        'If a health care service plan approves a request by an enrollee for a second opinion, the enrollee shall be responsible only for the costs of applicable copayments that the plan requires for similar referrals.',
      ],
      parts: [],
    },
    {
      letter: 'e',
      paragraphs: [
        'If the enrollee is requesting a second opinion about care from his or her primary care physician, the second opinion shall be provided by an appropriately qualified health care professional of the enrollee’s choice within the same physician organization.',
      ],
      parts: [],
    },
    {
      letter: 'f',
      paragraphs: [
        'If the enrollee is requesting a second opinion about care from a specialist, the second opinion shall be provided by any provider of the enrollee’s choice from any independent practice association or medical group within the network of the same or equivalent specialty. If the specialist is not within the same physician organization, the plan shall incur the cost or negotiate the fee arrangements of that second opinion, beyond the applicable copayments which shall be paid by the enrollee.',
        'If not authorized by the plan, additional medical opinions not within the original physician organization shall be the responsibility of the enrollee.',
      ],
      parts: [],
    },
    {
      letter: 'g',
      paragraphs: [
        'If there is no participating plan provider within the network who meets the standard specified in subdivision (b), then the plan shall authorize a second opinion by an appropriately qualified health professional outside of the plan’s provider network. In approving a second opinion either inside or outside of the plan’s provider network, the plan shall take into account the ability of the enrollee to travel to the provider.',
      ],
      parts: [],
    },
    {
      letter: 'h',
      paragraphs: [
        'The health care service plan shall require the second opinion health professional to provide the enrollee and the initial health professional with a consultation report, including any recommended procedures or tests that the second opinion health professional believes appropriate. Nothing in this section shall be construed to prevent the plan from authorizing, based on its independent determination, additional medical opinions concerning the medical condition of an enrollee.',
      ],
      parts: [],
    },
    {
      letter: 'i',
      paragraphs: [
        'If the health care service plan denies a request by an enrollee for a second opinion, it shall notify the enrollee in writing of the reasons for the denial and shall inform the enrollee of the right to file a grievance with the plan. The notice shall comply with subdivision (b) of Section 1368.02.',
      ],
      parts: [],
    },
    {
      letter: 'j',
      paragraphs: [
        'Unless authorized by the plan, in order for services to be covered the enrollee shall obtain services only from a provider who is participating in, or under contract with, the plan pursuant to the specific contract under which the enrollee is entitled to health care services. The plan may limit referrals to its network of providers if there is a participating plan provider who meets the standard specified in subdivision (b).',
      ],
      parts: [],
    },
    {
      letter: 'k',
      paragraphs: [
        'This section shall not apply to health care service plan contracts that provide benefits to enrollees through preferred provider contracting arrangements if, subject to all other terms and conditions of the contract that apply generally to all other benefits, access to and coverage for second opinions are not limited.',
      ],
      parts: [],
    },
  ] satisfies readonly Subdivision[],
};

/** `(g)`, or `(a)(1)` with a part: for a letter. Throws for what the section does not have: a slip in the code. */
export function quoteStatute(letter: string, part?: number): string {
  const found: Subdivision | undefined = hsc138315.subdivisions.find((one) => one.letter === letter);
  const text = part === undefined ? found?.paragraphs.join(' ') : found?.parts[part - 1];
  if (text === undefined) throw new Error('no such subdivision');
  return text;
}
