import { lineField, type Details } from '../../../fields';
import { ItemRefused } from '../../../operation';

/** No document says how long a name may be; Jira itself refuses what is too long for it. */
const LONGEST_NAME = 255;

/** The name of a sprint. */
export function sprintNameField<const Some extends Details>(details: Some) {
	return lineField('Name', LONGEST_NAME, { placeholder: 'e.g. WEB Sprint 12', ...details });
}

/**
 * Refuses a sprint that ends before it starts.
 *
 * @throws ItemRefused
 */
export function refuseWrongOrder({
	startDate,
	endDate,
}: {
	readonly startDate?: number | undefined;
	readonly endDate?: number | undefined;
}): void {
	if (startDate === undefined || endDate === undefined || startDate < endDate) return;
	throw new ItemRefused(
		"'End Date' is not after 'Start Date'",
		'A sprint ends after it starts; change one of the two.',
	);
}
