import { wholeNumberField } from '../../fields';

const description =
	"The number by which Jira orders updates: one that is not larger than the last changes nothing. By default the milliseconds of 'Last Updated', so that late events do not overwrite newer ones.";

/** The number that orders updates, by the names that Jira has for it. */
export const updateSequence = {
	number: { updateSequenceNumber: wholeNumberField('Update Sequence Number', { description }) },
	id: { updateSequenceId: wholeNumberField('Update Sequence ID', { description }) },
};
