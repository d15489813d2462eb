using Amazon.IdentityManagement.Model;
using Aws.Calls;

namespace Amazon.IdentityManagement;

public partial class AmazonIdentityManagementServiceClient : ServiceClient, IAmazonIdentityManagementService
{
    public IIdentityManagementServicePaginatorFactory Paginators => new IdentityManagementServicePaginatorFactory(this);

    public Task<GetInstanceProfileResponse> GetInstanceProfileAsync(
        GetInstanceProfileRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetInstanceProfileResponse>(request, cancellationToken);

    public Task<GetRoleResponse> GetRoleAsync(
        GetRoleRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetRoleResponse>(request, cancellationToken);

    public Task<ListAttachedRolePoliciesResponse> ListAttachedRolePoliciesAsync(
        ListAttachedRolePoliciesRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListAttachedRolePoliciesResponse>(request, cancellationToken);

    public Task<SimulatePrincipalPolicyResponse> SimulatePrincipalPolicyAsync(
        SimulatePrincipalPolicyRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<SimulatePrincipalPolicyResponse>(request, cancellationToken);
}
