import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { masked, maskedIn } from '../../../../credentials/signIn/masking';
import { RequestFailed } from '../../../connection';
import { textOf, type Field } from '../../../fields';
import type { Details } from '../../../fields/field';
import { ItemRefused } from '../../../operation';

/** A password as it was entered, with its blanks. A refusal must not quote it, as those of other fields do. */
const password = z.unknown().transform((given): string => {
	if (typeof given === 'string' || typeof given === 'number') return String(given);
	throw new ItemRefused("'Password' is not a text", 'Enter a text, or leave it empty.');
});

/** A password for somebody else. */
export function passwordField(details: Details): Field<string | undefined> {
	return textOf('Password', password, {
		...details,
		required: false,
		typeOptions: { password: true },
	});
}

/**
 * What work returns and throws, without the password that it sent: Jira's answer, or a proxy's, may repeat it.
 *
 * @throws what the work throws
 */
export async function withoutPassword(
	secret: string | undefined,
	work: () => Promise<IDataObject>,
): Promise<IDataObject> {
	const secrets = secret === undefined ? [] : [secret];
	const answer = await work().catch((reason: unknown) => {
		throw reason instanceof RequestFailed ? maskedFailure(reason, secrets) : reason;
	});
	const shown = maskedIn(answer, secrets) as IDataObject;
	delete shown['password'];
	return shown;
}

function maskedFailure({ failure, answerBody }: RequestFailed, secrets: readonly string[]) {
	return new RequestFailed(
		{
			...failure,
			message: masked(failure.message, secrets),
			description: masked(failure.description, secrets),
			fields: maskedIn(failure.fields, secrets) as typeof failure.fields,
		},
		maskedIn(answerBody, secrets),
	);
}
