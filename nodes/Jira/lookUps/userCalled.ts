import type { Site } from '../../connection';
import type { RunContext } from '../../operation';
import type { WrittenPerson } from '../../values/person';
import { personNamed, type PEOPLE } from '../people';

/**
 * Somebody's account ID on Cloud, or user name on Data Center. Names and email addresses are looked up once per run.
 *
 * @param label the field that names them
 * @throws ItemRefused if nobody or more than one active person has that name
 */
export async function userCalled(
	written: WrittenPerson,
	label: string,
	context: RunContext<typeof PEOPLE>,
): Promise<string> {
	const person = await personNamed(written, label, context);
	return person.is === 'reference' ? person.value : '';
}

/** The key that Data Center gives to people: it stays when somebody's user name changes. */
const USER_KEY = /^JIRAUSER\d+$/;

/** The query parameter that names somebody. */
export function userQuery(
	user: string,
	{ flavour }: Pick<Site, 'flavour'>,
): { readonly accountId: string } | { readonly key: string } | { readonly username: string } {
	if (flavour === 'cloud') return { accountId: user };
	return USER_KEY.test(user) ? { key: user } : { username: user };
}

/** Where people see somebody's profile. */
export function profileUrl(user: string, { flavour, webUrl }: Site): string | undefined {
	if (webUrl === undefined) return undefined;
	const who = encodeURIComponent(user);
	const page =
		flavour === 'cloud' ? ['jira', 'people', who] : ['secure', `ViewProfile.jspa?name=${who}`];
	return [webUrl, ...page].join('/');
}
