namespace Amazon.ElasticMapReduce.Model;

public class PlacementGroupConfig
{
    public InstanceRoleType? InstanceRole { get; set; }
    public PlacementGroupStrategy? PlacementStrategy { get; set; }
}
