import type { Flavour } from '../model';
import { slaView } from '../views/serviceManagement';
import { custom } from './customField';
import { FieldRefusal } from './definition';
import type { FieldDefinition, FieldKind } from './definition';

const written = (): never => {
	throw new FieldRefusal('The field cannot be set.');
};

/** An SLA, which only its clock writes. Source for the form: cases/14-jsm-fields.json, next to the documents. */
export const slaKind: FieldKind = {
	operations: [],
	parse: written,
	render: (issueId, view, field) => slaView(field, String(issueId), view),
	show: () => '',
};

/** Approvals, which the field shows as the address of a Java object only. */
export const approvalsKind: FieldKind = {
	operations: [],
	parse: written,
	render: () =>
		'com.atlassian.servicedesk.plugins.approvals.internal.customfield.ApprovalsCFValue@7a8b9c',
	show: () => '',
};

const numbers = { firstResponse: 10050, resolution: 10051, approvals: 10052 } as const;

/** The IDs of the fields that Jira Service Management adds. */
export const serviceFieldIds = {
	firstResponse: `customfield_${numbers.firstResponse}`,
	resolution: `customfield_${numbers.resolution}`,
	approvals: `customfield_${numbers.approvals}`,
} as const;

const sla = (number: number, name: string): FieldDefinition =>
	custom(number, name, {
		plugin: 'com.atlassian.servicedesk:sd-sla-field',
		kind: slaKind,
		schema: { type: 'sd-servicelevelagreement' },
		searcher: 'com.atlassian.servicedesk:sd-sla-searcher',
		levels: [],
	});

/** On no screen. */
export function serviceFields(flavour: Flavour): readonly FieldDefinition[] {
	return [
		sla(numbers.firstResponse, 'Time to first response'),
		sla(numbers.resolution, 'Time to resolution'),
		custom(numbers.approvals, 'Approvals', {
			plugin: 'com.atlassian.servicedesk.approvals-plugin:sd-approvals',
			kind: approvalsKind,
			schema: { type: flavour === 'cloud' ? 'sd-approvals' : 'any' },
			searcher: 'com.atlassian.servicedesk.approvals-plugin:sd-approvals-searcher',
			levels: [],
		}),
	];
}
