using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IIdentityManagementServicePaginatorFactory
{
    IListAttachedRolePoliciesPaginator ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request);

    ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request);
}

public interface IListAttachedRolePoliciesPaginator
{
    IPaginatedEnumerable<ListAttachedRolePoliciesResponse> Responses { get; }

    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}

public interface ISimulatePrincipalPolicyPaginator
{
    IPaginatedEnumerable<SimulatePrincipalPolicyResponse> Responses { get; }

    IPaginatedEnumerable<EvaluationResult> EvaluationResults { get; }
}
