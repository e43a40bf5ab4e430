import { asked, NOWHERE, sent, type CaseTable } from './case';

/** Requests about links to what is outside Jira. */
export function remoteLinkCases(): CaseTable {
	const list = 'issue/{issue}/remotelink';
	const link = { object: { url: 'https://shop.example/orders/42', title: 'Order 42' } };
	const whole = {
		globalId: 'shop-order-42',
		relationship: 'is caused by',
		application: { name: 'Acme Shop', type: 'com.acme.shop' },
		object: {
			...link.object,
			summary: 'Paid',
			icon: { url16x16: 'https://shop.example/favicon.png', title: 'Order' },
			status: { resolved: true },
		},
	};
	return {
		'GET issue/{issueIdOrKey}/remotelink': {
			good: asked(list, `${list}?globalId=made%20first`),
			bad: asked(`${NOWHERE}/remotelink`, `${list}?globalId=nope`),
		},
		'POST issue/{issueIdOrKey}/remotelink': {
			good: sent(list, link, whole, { ...whole, relationship: 'causes' }),
			bad: [
				...sent(list, { object: { title: 'Order 42' } }, { ...link, globalId: 'x'.repeat(256) }),
				...sent(`${NOWHERE}/remotelink`, link),
			],
		},
		'DELETE issue/{issueIdOrKey}/remotelink': {
			good: asked('issue/{fresh}/remotelink?globalId=made%20first'),
			bad: asked(`${list}?globalId=nope`),
		},
		'GET issue/{issueIdOrKey}/remotelink/{linkId}': {
			good: asked(`${list}/{remoteLink}`),
			bad: asked(`${list}/99999`),
		},
		'DELETE issue/{issueIdOrKey}/remotelink/{linkId}': {
			good: asked('issue/{fresh}/remotelink/{freshRemoteLink}'),
			bad: asked(`${list}/99999`),
		},
	};
}
