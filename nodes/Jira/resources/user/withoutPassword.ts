import type { IDataObject } from 'n8n-workflow';
import { masked, maskedIn } from '../../../../credentials/signIn/masking';
import { RequestFailed } from '../../../connection';

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
