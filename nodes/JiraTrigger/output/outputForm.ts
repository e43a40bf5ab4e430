import {
	choiceField,
	fieldNamesField,
	fieldsToReturnField,
	shownWhen,
	simplifyField,
	textsAsField,
	type Values,
} from '../../fields';

/** The fields by which a user says what a trigger returns. */
export const outputFields = {
	issueFrom: choiceField(
		'Issue',
		[
			{
				name: 'As Delivered',
				value: 'event',
				description:
					'What comes with the event, without another request. Of the issue of a comment, Jira sends only a part; of that of a worklog, only the ID.',
			},
			{
				name: 'Read Again',
				value: 'jira',
				description:
					'As it is now, with the fields that you want: one request for an issue, or for up to 100 of them',
			},
		],
		{ description: 'What is returned of the issue that the event happened to' },
	),
	fields: shownWhen(fieldsToReturnField('*all'), { issueFrom: ['jira'] }),
	simplify: simplifyField(),
	textsAs: textsAsField(),
	fieldNames: fieldNamesField(),
};

/** What a user wants to be returned. */
export type AskedOutput = Values<typeof outputFields>;
