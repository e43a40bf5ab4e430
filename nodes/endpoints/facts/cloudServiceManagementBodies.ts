// Generated from jira-cloud-servicedesk.json by npm run endpoints. How to read it: bodyNotation.ts.
import type { FamilyBodies } from '../bodyNotation';

export const cloudServiceManagementBodies = (): FamilyBodies => ({
	endpoints: {
		'PUT /rest/servicedeskapi/organization/{organizationId}/property/{propertyKey}': '*',
		'POST /rest/servicedeskapi/servicedesk/{serviceDeskId}/attachTemporaryFile': '{file!:~file}',
	},
	types: {
		AdditionalCommentDTO: '{body+}',
		ApprovalDecisionRequestDTO: '{decision+:(approve|decline)}',
		AttachmentCreateDTO: '{additionalComment+:&AdditionalCommentDTO public+:b temporaryAttachmentIds+:[}',
		CSATFeedbackFullDTO: '{comment+:&AdditionalCommentDTO rating+:i type+}',
		CommentCreateDTO: '{body+ public+:b}',
		CustomerCreateDTO: '{displayName+ email+ fullName+}',
		CustomerTransitionExecutionDTO: '{additionalComment+:&AdditionalCommentDTO id+}',
		Form: '{answers+:%&FormAnswer *}',
		FormAnswer: '{adf+:* choices+:[ date+ files:[ text time users:[}',
		OrganizationCreateDTO: '{name!}',
		OrganizationServiceDeskUpdateDTO: '{organizationId!:i serviceDeskId *}',
		RequestCreateDTO: '{channel form:&Form isAdfRequest:b raiseOnBehalfOf requestFieldValues+:{summary+ *} requestParticipants:[ requestTypeId+ serviceDeskId+}',
		RequestParticipantUpdateDTO: '{accountIds+:[ usernames+:[}',
		RequestTypeCreateDTO: '{description+ helpText+ issueTypeId name+}',
		RequestTypePermissionCheckRequestDTO: '{accountId+ permissions+:[(canCreateRequest|canAdminister) requestTypeIds+:[i}',
		ServiceDeskCustomerDTO: '{accountIds+:[ usernames+:[}',
		ServiceDeskCustomerInviteDTO: '{displayName+ email+}',
		UsersOrganizationUpdateDTO: '{accountIds+:[ organizationId+:i usernames+:[ *}',
	},
});
