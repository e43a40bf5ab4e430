import type { INodeProperties } from 'n8n-workflow';
import { wholeNumber } from '../../input/values';
import { collection, numberField } from '../../parameters/fields';
import { keyText } from '../keyOperation';
import { z } from 'zod/v3';

export const repositoryParameter = keyText(
	'repositoryId',
	'Repository ID',
	"The ID that the repository was sent with: 'accepted' in the output of Submit names it",
);

/** Leaves out what is newer. */
export function upToOption(description: string): INodeProperties {
	return collection('Options', 'options', 'Add Option', [
		numberField('Up to Sequence ID', 'updateSequenceId', { description }),
	]);
}

export const upToParameter = upToOption('What was sent with a larger Update Sequence ID stays');

export const upToInput = z
	.object({ updateSequenceId: wholeNumber.optional() })
	.strict()
	.default({});
