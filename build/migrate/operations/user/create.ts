import { builtIn, step } from '../../operation';
import { requiredText } from '../requiredText';
import { asStored } from '../returned';

const FIELDS = 'additionalFields';

export const createUser = builtIn(
	'user',
	'create',
	{ username: [], emailAddress: [], displayName: [], [FIELDS]: ['notification', 'password'] },
	(asked) => {
		const given = asked.collection(FIELDS);
		const email = requiredText(asked, 'emailAddress');
		if (asked.flavour === 'dataCenter') {
			return [
				step('user', 'create', {
					email,
					name: asked.given('username'),
					displayName: asked.given('displayName'),
					password: given.password || undefined,
					notify: given.notification,
					...asStored,
				}),
			];
		}
		asked.note(
			'emailAddress',
			"Jira Cloud takes only this from 'Username', 'Display Name', 'Password' and 'Notification': the person gives their name to Atlassian. Choose 'Products', which n8n's node does not send and Jira Cloud requires.",
		);
		return [step('user', 'create', { email, ...asStored })];
	},
);
