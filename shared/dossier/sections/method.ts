import type { Block } from '../document.ts'
import { run } from '../runs.ts'
import type { MakeSection } from '../section.ts'

/** How to read what stands here, and what none of it can show. */
export const method: MakeSection = () => [
  heading('What a value is'),
  list([
    'Every value is a claim: what one source says of one thing. Nothing overwrites a claim; where sources disagree, all stand side by side, and a preferred one has a reason.',
    'ILLUSTRATIVE marks what was invented as an example. It is no finding, and no sum or chart counts it. DISPUTED marks what somebody contests. Retracted and superseded values are struck through.',
    'A grade judges source and information apart. It is the judgement of the investigator who recorded the claim, and no measurement.',
    'A link drawn solid is stated: by its own grading scheme good enough, and not disputed. Dotted is unconfirmed. Dashed is correlation: it says that two things may be connected, is counted apart, and is never a flow of funds.',
    'Sums are ranges where sources disagree. Amounts are exact, to the smallest unit of their asset.',
    'The checksum of an address says whether it was written down rightly, not whose it is. "Cannot be checked" means that its format has none.',
    'A persona is a forged or borrowed identity and never a person. A judgement that two are the same joins nothing.',
  ]),
  heading('What the citation check can and cannot see'),
  list([
    'It lists every sentence written by the investigator that gives a number, a name or an accusation, and every value, that no exhibit stands behind. It works by words: it cannot see whether an exhibit says what it is cited for.',
    'Characters that cannot be seen are told by their number, such as ‹U+202E›.',
  ]),
  heading('What verification can and cannot show'),
  list([
    'It shows that the journal up to the entry named here is whole, in order and unchanged since this was made, and that files of evidence are the bytes that were collected.',
    'It cannot show that what was first recorded was true, nor that nothing was recorded after the last checkpoint that somebody else holds.',
    'The times in it are those of the investigator’s computer, unless a time stamp of an authority is with it.',
  ]),
]

const heading = (text: string): Block => ({ block: 'heading', level: 2, runs: [run(text)] })
const list = (items: readonly string[]): Block => ({ block: 'list', items: items.map(item => [run(item)]) })
