import { wholeNumberField } from '../../fields';

const description =
	"Jira orders updates by this number, and ignores one that is not larger than the last. By default it is 'Last Updated' in milliseconds, so that late events do not overwrite newer ones.";

/** The number that orders updates, by the names that Jira has for it. */
export const updateSequence = {
	number: { updateSequenceNumber: wholeNumberField('Update Sequence Number', { description }) },
	id: { updateSequenceId: wholeNumberField('Update Sequence ID', { description }) },
};
