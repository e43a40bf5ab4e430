import { checkedField, collectionField, wholeNumberField } from '../../../fields';
import { pathField } from '../../fields/text';

/** The ID of a repository as it was sent. IDs of development information contain no slashes. */
export const repositoryIdField = checkedField(
	pathField('Repository ID', {
		description:
			"The ID that the repository was sent with; the output of Submit has it in 'accepted'",
	}),
	(id) => (/[\\/]/.test(id) ? 'an ID without slashes' : undefined),
);

/** Leaves out what is newer. */
export function upToField(description: string) {
	return collectionField(
		'Options',
		{ updateSequenceId: wholeNumberField('Up to Sequence ID', { description }) },
		{ placeholder: 'Add Option' },
	);
}

/** Leaves in Jira what is newer. */
export const keepNewerField = upToField('Data sent with a larger Update Sequence ID is kept');
