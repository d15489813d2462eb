namespace Amazon.ElasticMapReduce.Model;

public class InstanceFleetProvisioningSpecifications
{
    public SpotProvisioningSpecification? SpotSpecification { get; set; }
    public OnDemandProvisioningSpecification? OnDemandSpecification { get; set; }
}

public class SpotProvisioningSpecification
{
    public int? TimeoutDurationMinutes { get; set; }
    public SpotProvisioningTimeoutAction? TimeoutAction { get; set; }
    public int? BlockDurationMinutes { get; set; }
    public SpotProvisioningAllocationStrategy? AllocationStrategy { get; set; }
}

public class OnDemandProvisioningSpecification
{
    public OnDemandProvisioningAllocationStrategy? AllocationStrategy { get; set; }
    public OnDemandCapacityReservationOptions? CapacityReservationOptions { get; set; }
}

public class OnDemandCapacityReservationOptions
{
    public OnDemandCapacityReservationUsageStrategy? UsageStrategy { get; set; }
    public OnDemandCapacityReservationPreference? CapacityReservationPreference { get; set; }
    public string? CapacityReservationResourceGroupArn { get; set; }
}
