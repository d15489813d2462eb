using Amazon.ElasticMapReduce.Model;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

public partial class AmazonElasticMapReduceClient : ServiceClient, IAmazonElasticMapReduce
{
    public IElasticMapReducePaginatorFactory Paginators => new ElasticMapReducePaginatorFactory(this);

    public Task<AddInstanceFleetResponse> AddInstanceFleetAsync(
        AddInstanceFleetRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<AddInstanceFleetResponse>(request, cancellationToken);

    public Task<AddInstanceGroupsResponse> AddInstanceGroupsAsync(
        AddInstanceGroupsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<AddInstanceGroupsResponse>(request, cancellationToken);

    public Task<AddJobFlowStepsResponse> AddJobFlowStepsAsync(
        AddJobFlowStepsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<AddJobFlowStepsResponse>(request, cancellationToken);

    public Task<AddTagsResponse> AddTagsAsync(
        AddTagsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<AddTagsResponse>(request, cancellationToken);

    public Task<CancelStepsResponse> CancelStepsAsync(
        CancelStepsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<CancelStepsResponse>(request, cancellationToken);

    public Task<CreatePersistentAppUIResponse> CreatePersistentAppUIAsync(
        CreatePersistentAppUIRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<CreatePersistentAppUIResponse>(request, cancellationToken);

    public Task<DescribeClusterResponse> DescribeClusterAsync(
        DescribeClusterRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<DescribeClusterResponse>(request, cancellationToken);

    public Task<DescribePersistentAppUIResponse> DescribePersistentAppUIAsync(
        DescribePersistentAppUIRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<DescribePersistentAppUIResponse>(request, cancellationToken);

    public Task<DescribeReleaseLabelResponse> DescribeReleaseLabelAsync(
        DescribeReleaseLabelRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<DescribeReleaseLabelResponse>(request, cancellationToken);

    public Task<DescribeStepResponse> DescribeStepAsync(
        DescribeStepRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<DescribeStepResponse>(request, cancellationToken);

    public Task<GetAutoTerminationPolicyResponse> GetAutoTerminationPolicyAsync(
        GetAutoTerminationPolicyRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetAutoTerminationPolicyResponse>(request, cancellationToken);

    public Task<GetManagedScalingPolicyResponse> GetManagedScalingPolicyAsync(
        GetManagedScalingPolicyRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetManagedScalingPolicyResponse>(request, cancellationToken);

    public Task<GetOnClusterAppUIPresignedURLResponse> GetOnClusterAppUIPresignedURLAsync(
        GetOnClusterAppUIPresignedURLRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetOnClusterAppUIPresignedURLResponse>(request, cancellationToken);

    public Task<GetPersistentAppUIPresignedURLResponse> GetPersistentAppUIPresignedURLAsync(
        GetPersistentAppUIPresignedURLRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetPersistentAppUIPresignedURLResponse>(request, cancellationToken);

    public Task<ListBootstrapActionsResponse> ListBootstrapActionsAsync(
        ListBootstrapActionsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListBootstrapActionsResponse>(request, cancellationToken);

    public Task<ListClustersResponse> ListClustersAsync(
        ListClustersRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListClustersResponse>(request, cancellationToken);

    public Task<ListInstanceFleetsResponse> ListInstanceFleetsAsync(
        ListInstanceFleetsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListInstanceFleetsResponse>(request, cancellationToken);

    public Task<ListInstanceGroupsResponse> ListInstanceGroupsAsync(
        ListInstanceGroupsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListInstanceGroupsResponse>(request, cancellationToken);

    public Task<ListInstancesResponse> ListInstancesAsync(
        ListInstancesRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListInstancesResponse>(request, cancellationToken);

    public Task<ListReleaseLabelsResponse> ListReleaseLabelsAsync(
        ListReleaseLabelsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListReleaseLabelsResponse>(request, cancellationToken);

    public Task<ListStepsResponse> ListStepsAsync(
        ListStepsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListStepsResponse>(request, cancellationToken);

    public Task<ListSupportedInstanceTypesResponse> ListSupportedInstanceTypesAsync(
        ListSupportedInstanceTypesRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListSupportedInstanceTypesResponse>(request, cancellationToken);

    public Task<ModifyClusterResponse> ModifyClusterAsync(
        ModifyClusterRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ModifyClusterResponse>(request, cancellationToken);

    public Task<ModifyInstanceFleetResponse> ModifyInstanceFleetAsync(
        ModifyInstanceFleetRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ModifyInstanceFleetResponse>(request, cancellationToken);

    public Task<ModifyInstanceGroupsResponse> ModifyInstanceGroupsAsync(
        ModifyInstanceGroupsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ModifyInstanceGroupsResponse>(request, cancellationToken);

    public Task<PutAutoTerminationPolicyResponse> PutAutoTerminationPolicyAsync(
        PutAutoTerminationPolicyRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<PutAutoTerminationPolicyResponse>(request, cancellationToken);

    public Task<PutManagedScalingPolicyResponse> PutManagedScalingPolicyAsync(
        PutManagedScalingPolicyRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<PutManagedScalingPolicyResponse>(request, cancellationToken);

    public Task<RemoveAutoTerminationPolicyResponse> RemoveAutoTerminationPolicyAsync(
        RemoveAutoTerminationPolicyRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<RemoveAutoTerminationPolicyResponse>(request, cancellationToken);

    public Task<RemoveManagedScalingPolicyResponse> RemoveManagedScalingPolicyAsync(
        RemoveManagedScalingPolicyRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<RemoveManagedScalingPolicyResponse>(request, cancellationToken);

    public Task<RemoveTagsResponse> RemoveTagsAsync(
        RemoveTagsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<RemoveTagsResponse>(request, cancellationToken);

    public Task<RunJobFlowResponse> RunJobFlowAsync(
        RunJobFlowRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<RunJobFlowResponse>(request, cancellationToken);

    public Task<SetKeepJobFlowAliveWhenNoStepsResponse> SetKeepJobFlowAliveWhenNoStepsAsync(
        SetKeepJobFlowAliveWhenNoStepsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<SetKeepJobFlowAliveWhenNoStepsResponse>(request, cancellationToken);

    public Task<SetTerminationProtectionResponse> SetTerminationProtectionAsync(
        SetTerminationProtectionRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<SetTerminationProtectionResponse>(request, cancellationToken);

    public Task<TerminateJobFlowsResponse> TerminateJobFlowsAsync(
        TerminateJobFlowsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<TerminateJobFlowsResponse>(request, cancellationToken);
}
