using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.IdentityManagement;

internal sealed class IdentityManagementServicePaginatorFactory(IAmazonIdentityManagementService client)
    : IIdentityManagementServicePaginatorFactory
{
    public IListAttachedRolePoliciesPaginator ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request) =>
        new ListAttachedRolePoliciesPages(client, request);

    public ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request) =>
        new SimulatePrincipalPolicyPages(client, request);

    private sealed class ListAttachedRolePoliciesPages(
        IAmazonIdentityManagementService client,
        ListAttachedRolePoliciesRequest request)
        : IListAttachedRolePoliciesPaginator
    {
        private readonly Paginator<ListAttachedRolePoliciesResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.Marker = marker;
                return client.ListAttachedRolePoliciesAsync(request, cancellationToken);
            },
            request.Marker,
            answer => answer.IsTruncated == true ? answer.Marker : null);

        public IPaginatedEnumerable<ListAttachedRolePoliciesResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies =>
            _pages.Items(answer => answer.AttachedPolicies);
    }

    private sealed class SimulatePrincipalPolicyPages(
        IAmazonIdentityManagementService client,
        SimulatePrincipalPolicyRequest request)
        : ISimulatePrincipalPolicyPaginator
    {
        private readonly Paginator<SimulatePrincipalPolicyResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.Marker = marker;
                return client.SimulatePrincipalPolicyAsync(request, cancellationToken);
            },
            request.Marker,
            answer => answer.IsTruncated == true ? answer.Marker : null);

        public IPaginatedEnumerable<SimulatePrincipalPolicyResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<EvaluationResult> EvaluationResults =>
            _pages.Items(answer => answer.EvaluationResults);
    }
}
