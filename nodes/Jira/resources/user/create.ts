import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import {
	booleanField,
	multiChoiceField,
	passwordField,
	simplifyField,
	textField,
} from '../../../fields';
import { operation, type RunContext } from '../../../operation';
import { sameName } from '../../../values/named';
import { definedOnly } from '../../../values/definedOnly';
import { profileUrl } from '../../lookUps/userCalled';
import { ONLY_ON_DATA_CENTER } from '../../onlyOnCloud';
import { PEOPLE, type User } from '../../people';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { withoutPassword } from './withoutPassword';
import { simplifyUser } from './simplifyUser';

const CREATE = 'POST /rest/api/3/user';

const endpoints = [CREATE, PEOPLE] as const;

export const createUser = operation({
	displayName: 'Create',
	action: 'Create user',
	phrases: ['invite user', 'add user to jira', 'onboard user'],
	description: 'Invite a user by email on Cloud, or create one on Data Center; for administrators',
	effect: 'created',
	endpoints,
	fields: {
		email: textField('Email', { required: true, placeholder: 'e.g. mia@acme.example' }),
		products: multiChoiceField(
			'Products',
			[
				{ name: 'Jira (Software)', value: 'jira-software' },
				{ name: 'Jira Product Discovery (Cloud)', value: 'jira-product-discovery' },
				{ name: 'Jira Service Management', value: 'jira-servicedesk' },
				{ name: 'Jira Work Management (Core)', value: 'jira-core' },
			],
			{
				description:
					'What the user may use. Without any, Cloud gives no access, and Data Center its usual access.',
			},
		),
		name: textField('Username', {
			...ONLY_ON_DATA_CENTER,
			placeholder: 'e.g. mia',
			description: 'What the user signs in with; the email address, if it is left empty',
		}),
		displayName: textField('Display Name', {
			...ONLY_ON_DATA_CENTER,
			placeholder: 'e.g. Mia Krause',
			description: 'The full name; the username, if it is left empty',
		}),
		password: passwordField('Password', {
			...ONLY_ON_DATA_CENTER,
			description: 'Jira generates one if it is left empty. It never appears in the output.',
		}),
		notify: booleanField('Send Email', 'Whether Jira sends the user an email about the account', {
			...ONLY_ON_DATA_CENTER,
		}),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const { send, site, doOrFind } = context;
		const { email, products, password } = asked;
		const name = asked.name ?? email;
		const body =
			site.flavour === 'cloud'
				? { emailAddress: email, products }
				: definedOnly({
						name,
						emailAddress: email,
						displayName: asked.displayName ?? name,
						password,
						notification: asked.notify ? 'true' : undefined,
						applicationKeys: products.length > 0 ? products : undefined,
					});
		const created = await withoutPassword(
			password,
			async () =>
				await doOrFind(
					async () => (await send(call(CREATE, { body }))) as IDataObject,
					() => async () => await userOf(email, name, context),
				),
		);
		return simplifiedIf(asked, created, (shown) => {
			const user = shown[site.userKey];
			const url = typeof user === 'string' ? profileUrl(user, site) : undefined;
			return { ...simplifyUser(shown), ...definedOnly({ url }) };
		});
	},
});

/** The user who was created by a request whose answer was lost: Jira refuses a second one of that name. */
async function userOf(
	email: string,
	name: string,
	{ send, site }: Pick<RunContext<typeof PEOPLE>, 'send' | 'site'>,
): Promise<IDataObject | undefined> {
	const query = site.flavour === 'cloud' ? { query: email } : { username: name };
	const found = (await send(call(PEOPLE, { query }))) as ReadonlyArray<User & IDataObject>;
	return found.find(
		(user) =>
			sameName(user.emailAddress ?? '', email) && (site.flavour === 'cloud' || user.name === name),
	);
}
