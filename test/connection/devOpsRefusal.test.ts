import { describeFailure } from '../../nodes/connection';
import { devOpsSignIn } from '../../nodes/connection/credentialChoice';
import { refusalIn } from '../../nodes/connection/refusal';
import { answer } from './answers';

describe('what the DevOps APIs say when they refuse', () => {
	it.each([
		['builds, deployments, feature flags', [{ message: 'No.' }, { message: 'Never.' }]],
		['development information', { errorMessages: [{ message: 'No.' }, { message: 'Never.' }] }],
	])('is read from the body of %s', (_, body) => {
		expect(refusalIn(body)).toEqual({ messages: ['No.', 'Never.'], fields: {} });
	});

	it('is followed by who can grant permission', () => {
		const { message, description } = describeFailure(answer(403, [{ message: 'No.' }]), {
			scopes: { classic: [], granular: [['write:dev-info:jira']] },
			permissionAdvice: devOpsSignIn.permissionAdvice?.('POST /rest/devinfo/0.10/bulk'),
			now: 0,
		});
		expect(message).toBe('Jira does not allow this account to do that');
		expect(description).toBe(
			'Jira says: No. Give these OAuth credentials the permission for development information in Jira → Settings → Apps → OAuth credentials → ⋯ → Edit permissions.',
		);
	});
});
