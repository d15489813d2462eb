namespace Amazon.ElasticMapReduce.Model;

public class ManagedScalingPolicy
{
    public ComputeLimits? ComputeLimits { get; set; }
    public int? UtilizationPerformanceIndex { get; set; }
    public ScalingStrategy? ScalingStrategy { get; set; }
}

public class ComputeLimits
{
    public ComputeLimitsUnitType? UnitType { get; set; }
    public int? MinimumCapacityUnits { get; set; }
    public int? MaximumCapacityUnits { get; set; }
    public int? MaximumOnDemandCapacityUnits { get; set; }
    public int? MaximumCoreCapacityUnits { get; set; }
}
