namespace Amazon.ElasticMapReduce.Model;

public class InstanceFleetResizingSpecifications
{
    public SpotResizingSpecification? SpotResizeSpecification { get; set; }
    public OnDemandResizingSpecification? OnDemandResizeSpecification { get; set; }
}

public class SpotResizingSpecification
{
    public int? TimeoutDurationMinutes { get; set; }
    public SpotProvisioningAllocationStrategy? AllocationStrategy { get; set; }
}

public class OnDemandResizingSpecification
{
    public int? TimeoutDurationMinutes { get; set; }
    public OnDemandProvisioningAllocationStrategy? AllocationStrategy { get; set; }
    public OnDemandCapacityReservationOptions? CapacityReservationOptions { get; set; }
}
