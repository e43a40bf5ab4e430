import { call } from '../../../connection';
import { userField } from '../../../fields';
import type { RunContext } from '../../../operation';
import type { PersonWords, WrittenPerson } from '../../../values/person';
import { PEOPLE, personNamed, type User } from '../../people';

const MYSELF = 'GET /rest/api/3/myself';

/** The endpoints for finding out who is meant. */
export const watcherEndpoints = [PEOPLE, MYSELF] as const;

/** The person who begins or ends watching. */
export function watcherField(description: string) {
	return userField('User', 'searchAssignableUsers', {
		required: true,
		description: `${description}; "me" for the account that signs in`,
	});
}

/** Words for the account that signs in. */
const ME: PersonWords = { me: { is: 'me' }, 'currentuser()': { is: 'me' } };

/** Whether the account that signs in is meant. */
export function isMe({ value }: WrittenPerson): boolean {
	return Object.hasOwn(ME, value.toLowerCase());
}

/**
 * The account ID of the person on Cloud, the user name on Data Center.
 *
 * @throws ItemRefused if nobody or more than one person has that name
 */
export async function watcherNamed(
	written: WrittenPerson,
	context: RunContext<(typeof watcherEndpoints)[number]>,
): Promise<string> {
	const person = await personNamed(written, 'User', context, ME);
	if (person.is === 'reference') return person.value;
	const { loadOnce, send, site } = context;
	const me = await loadOnce('account that signs in', async () => await send(call(MYSELF)));
	return (me as User)[site.userKey] ?? '';
}
