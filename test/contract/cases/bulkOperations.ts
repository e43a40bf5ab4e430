import { asked, sent, type CaseTable, type Situation } from './case';

/** Requests about bulk operations, which only Cloud has. */
export function bulkOperationCases({ isCloud, mia, rich }: Situation): CaseTable {
	if (!isCloud) return {};
	const fields = 'bulk/issues/fields';
	const selectedIssueIdsOrKeys = ['{fresh}', 'SUP-999999'];
	const edit = (selectedActions: string[], editedFieldsInput: unknown) => ({
		selectedIssueIdsOrKeys,
		selectedActions,
		editedFieldsInput,
	});
	const labels = (bulkEditMultiSelectFieldOption: string) => ({
		labelsFields: [{ fieldId: 'labels', bulkEditMultiSelectFieldOption, labels: [{ name: 'x' }] }],
	});
	const moving = (target: string, infer: boolean) => ({
		targetToSourcesMapping: {
			[target]: {
				issueIdsOrKeys: selectedIssueIdsOrKeys,
				inferClassificationDefaults: infer,
				inferFieldDefaults: infer,
				inferStatusDefaults: infer,
				inferSubtaskTypeDefault: infer,
			},
		},
	});
	const description = rich('Text');
	return {
		'POST bulk/issues/fields': {
			good: sent(
				fields,
				edit(['labels'], labels('ADD')),
				edit(['priority'], { priority: { priorityId: '2' } }),
				edit(['assignee', 'duedate', 'summary'], {
					singleSelectClearableUserPickerFields: [{ fieldId: 'assignee', user: mia }],
					datePickerFields: [{ fieldId: 'duedate', date: { formattedDate: '24/Dec/26' } }],
					singleLineTextFields: [{ fieldId: 'summary', text: 'Short' }],
				}),
				...(typeof description === 'object'
					? [
							edit(['description'], {
								richTextFields: [{ fieldId: 'description', richText: { adfValue: description } }],
							}),
						]
					: []),
				edit(['customfield_10012', 'customfield_10015'], {
					clearableNumberFields: [{ fieldId: 'customfield_10012', value: 3 }],
					singleSelectFields: [{ fieldId: 'customfield_10015', option: { optionId: 10101 } }],
				}),
			),
			bad: sent(fields, {}, edit([], {}), edit(['summary'], labels('ADD')), {
				...edit(['labels'], labels('ADD')),
				selectedIssueIdsOrKeys: [],
			}),
		},
		'POST bulk/issues/transition': {
			good: sent('bulk/issues/transition', {
				bulkTransitionInputs: [{ selectedIssueIdsOrKeys, transitionId: '11' }],
				sendBulkNotification: false,
			}),
			bad: sent('bulk/issues/transition', {}, { bulkTransitionInputs: [] }),
		},
		'POST bulk/issues/delete': {
			good: sent('bulk/issues/delete', { selectedIssueIdsOrKeys }),
			bad: sent('bulk/issues/delete', {}, { selectedIssueIdsOrKeys: [] }),
		},
		'POST bulk/issues/move': {
			good: sent('bulk/issues/move', moving('OPS,10001', true)),
			bad: sent(
				'bulk/issues/move',
				{ sendBulkNotification: true, targetToSourcesMapping: {} },
				moving('NOPE,10001', true),
				moving('OPS,999', true),
				moving('OPS,10005', true),
			),
		},
		'POST bulk/issues/watch': {
			good: sent('bulk/issues/watch', { selectedIssueIdsOrKeys }),
			bad: sent('bulk/issues/watch', { selectedIssueIdsOrKeys: [] }),
		},
		'POST bulk/issues/unwatch': {
			good: sent('bulk/issues/unwatch', { selectedIssueIdsOrKeys }),
			bad: sent('bulk/issues/unwatch', { selectedIssueIdsOrKeys: [] }),
		},
		'GET bulk/queue/{taskId}': {
			good: asked('bulk/queue/{task}'),
			bad: asked('bulk/queue/1'),
		},
	};
}
