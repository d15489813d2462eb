using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;

namespace Amazon.ElasticMapReduce;

public interface IAmazonElasticMapReduce : IAmazonService, IDisposable
{
    IElasticMapReducePaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonElasticMapReduceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials,
        ClientConfig clientConfig) =>
        new AmazonElasticMapReduceClient(awsCredentials, (AmazonElasticMapReduceConfig)clientConfig);

    Task<AddInstanceFleetResponse> AddInstanceFleetAsync(
        AddInstanceFleetRequest request,
        CancellationToken cancellationToken = default);

    Task<AddInstanceGroupsResponse> AddInstanceGroupsAsync(
        AddInstanceGroupsRequest request,
        CancellationToken cancellationToken = default);

    Task<AddJobFlowStepsResponse> AddJobFlowStepsAsync(
        AddJobFlowStepsRequest request,
        CancellationToken cancellationToken = default);

    Task<AddTagsResponse> AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken = default);

    Task<CancelStepsResponse> CancelStepsAsync(
        CancelStepsRequest request,
        CancellationToken cancellationToken = default);

    Task<CreatePersistentAppUIResponse> CreatePersistentAppUIAsync(
        CreatePersistentAppUIRequest request,
        CancellationToken cancellationToken = default);

    Task<DescribeClusterResponse> DescribeClusterAsync(
        DescribeClusterRequest request,
        CancellationToken cancellationToken = default);

    Task<DescribePersistentAppUIResponse> DescribePersistentAppUIAsync(
        DescribePersistentAppUIRequest request,
        CancellationToken cancellationToken = default);

    Task<DescribeReleaseLabelResponse> DescribeReleaseLabelAsync(
        DescribeReleaseLabelRequest request,
        CancellationToken cancellationToken = default);

    Task<DescribeStepResponse> DescribeStepAsync(
        DescribeStepRequest request,
        CancellationToken cancellationToken = default);

    Task<GetAutoTerminationPolicyResponse> GetAutoTerminationPolicyAsync(
        GetAutoTerminationPolicyRequest request,
        CancellationToken cancellationToken = default);

    Task<GetManagedScalingPolicyResponse> GetManagedScalingPolicyAsync(
        GetManagedScalingPolicyRequest request,
        CancellationToken cancellationToken = default);

    Task<GetOnClusterAppUIPresignedURLResponse> GetOnClusterAppUIPresignedURLAsync(
        GetOnClusterAppUIPresignedURLRequest request,
        CancellationToken cancellationToken = default);

    Task<GetPersistentAppUIPresignedURLResponse> GetPersistentAppUIPresignedURLAsync(
        GetPersistentAppUIPresignedURLRequest request,
        CancellationToken cancellationToken = default);

    Task<ListBootstrapActionsResponse> ListBootstrapActionsAsync(
        ListBootstrapActionsRequest request,
        CancellationToken cancellationToken = default);

    Task<ListClustersResponse> ListClustersAsync(
        ListClustersRequest request,
        CancellationToken cancellationToken = default);

    Task<ListInstanceFleetsResponse> ListInstanceFleetsAsync(
        ListInstanceFleetsRequest request,
        CancellationToken cancellationToken = default);

    Task<ListInstanceGroupsResponse> ListInstanceGroupsAsync(
        ListInstanceGroupsRequest request,
        CancellationToken cancellationToken = default);

    Task<ListInstancesResponse> ListInstancesAsync(
        ListInstancesRequest request,
        CancellationToken cancellationToken = default);

    Task<ListReleaseLabelsResponse> ListReleaseLabelsAsync(
        ListReleaseLabelsRequest request,
        CancellationToken cancellationToken = default);

    Task<ListStepsResponse> ListStepsAsync(ListStepsRequest request, CancellationToken cancellationToken = default);

    Task<ListSupportedInstanceTypesResponse> ListSupportedInstanceTypesAsync(
        ListSupportedInstanceTypesRequest request,
        CancellationToken cancellationToken = default);

    Task<ModifyClusterResponse> ModifyClusterAsync(
        ModifyClusterRequest request,
        CancellationToken cancellationToken = default);

    Task<ModifyInstanceFleetResponse> ModifyInstanceFleetAsync(
        ModifyInstanceFleetRequest request,
        CancellationToken cancellationToken = default);

    Task<ModifyInstanceGroupsResponse> ModifyInstanceGroupsAsync(
        ModifyInstanceGroupsRequest request,
        CancellationToken cancellationToken = default);

    Task<PutAutoTerminationPolicyResponse> PutAutoTerminationPolicyAsync(
        PutAutoTerminationPolicyRequest request,
        CancellationToken cancellationToken = default);

    Task<PutManagedScalingPolicyResponse> PutManagedScalingPolicyAsync(
        PutManagedScalingPolicyRequest request,
        CancellationToken cancellationToken = default);

    Task<RemoveAutoTerminationPolicyResponse> RemoveAutoTerminationPolicyAsync(
        RemoveAutoTerminationPolicyRequest request,
        CancellationToken cancellationToken = default);

    Task<RemoveManagedScalingPolicyResponse> RemoveManagedScalingPolicyAsync(
        RemoveManagedScalingPolicyRequest request,
        CancellationToken cancellationToken = default);

    Task<RemoveTagsResponse> RemoveTagsAsync(RemoveTagsRequest request, CancellationToken cancellationToken = default);

    Task<RunJobFlowResponse> RunJobFlowAsync(RunJobFlowRequest request, CancellationToken cancellationToken = default);

    Task<SetKeepJobFlowAliveWhenNoStepsResponse> SetKeepJobFlowAliveWhenNoStepsAsync(
        SetKeepJobFlowAliveWhenNoStepsRequest request,
        CancellationToken cancellationToken = default);

    Task<SetTerminationProtectionResponse> SetTerminationProtectionAsync(
        SetTerminationProtectionRequest request,
        CancellationToken cancellationToken = default);

    Task<TerminateJobFlowsResponse> TerminateJobFlowsAsync(
        TerminateJobFlowsRequest request,
        CancellationToken cancellationToken = default);
}
