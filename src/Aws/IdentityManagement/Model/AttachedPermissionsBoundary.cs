namespace Amazon.IdentityManagement.Model;

public class AttachedPermissionsBoundary
{
    public string? PermissionsBoundaryType { get; set; }
    public string? PermissionsBoundaryArn { get; set; }
}
